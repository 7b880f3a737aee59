import type { Edges } from "../edges.ts";
import type { Language } from "../messages/language.ts";
import { reportMessages } from "../messages/report.ts";

/** How many records are read between two words about progress. */
const PROGRESS_EVERY = 250;

/** Says on stderr how far it is, once it takes long enough to be wondered about. */
export class ReadingProgress {
  private read = 0;
  private spinner: Awaited<ReturnType<Edges["spinner"]>> | null = null;
  private readonly edges: Edges;
  private readonly language: Language;

  constructor(edges: Edges, language: Language) {
    this.edges = edges;
    this.language = language;
  }

  /** One more record was read. */
  async count(): Promise<void> {
    this.read += 1;
    if (this.read % PROGRESS_EVERY !== 0 || !this.edges.stderr.isTTY) return;
    const text = reportMessages[this.language].reading(this.read);
    if (this.spinner === null) this.spinner = await this.edges.spinner(text);
    else this.spinner.update(text);
  }

  /** Takes the words away again. */
  stop(): void {
    this.spinner?.stop();
  }
}
