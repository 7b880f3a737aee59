/** Reads what `verify` is given, one input after another. */
import type { Contents, Edges } from "../edges.ts";
import type { ExportEnd, Found } from "../evidence/found.ts";
import { InputFault, type InputProblem } from "../evidence/input-fault.ts";
import { MOST_BYTES, readExport } from "../evidence/read-export.ts";
import type { Shape } from "../evidence/shapes.ts";
import { Failure } from "../exit.ts";
import type { Language } from "../messages/language.ts";
import { verifyMessages } from "../messages/verify.ts";
import { errorCode } from "../text/error-code.ts";
import { printable } from "../text/printable.ts";
import type { Accounts } from "../verify/accounts.ts";

/** How many rows are read before others get a turn, so that a spinner turns and signals arrive. */
const ROWS_A_TURN = 1000;

/** One input, as `--json` tells it. */
export interface ReadInput {
  file: string;
  shape: Shape;
  /** Of which moment it is, ISO 8601 in UTC. */
  asOf: string;
  /** Rows that were used, and rows without a name that can be. */
  people: number;
  unusable: number;
  /** Rows of which the methods were lost when it was saved. */
  lost: number;
  /** Whether a page that should follow is in none of the inputs. */
  partial: boolean;
  /** Whether a pass, a key or a password stands in it in full. */
  secret: boolean;
}

/** Reads all inputs into the accounts. Raises Failure `input` for the first that cannot be used. */
export async function readInputs(
  files: readonly string[],
  asOf: string | undefined,
  accounts: Accounts,
  edges: Edges,
  language: Language,
): Promise<readonly ReadInput[]> {
  const reader = new InputReader(accounts, edges, language);
  const ends: { input: ReadInput; end: ExportEnd }[] = [];
  try {
    for (const [index, file] of files.entries()) {
      const contents = await contentsOf(file, edges, language);
      const moment = asOf ?? momentOf(contents, edges.now());
      try {
        ends.push(await reader.read(file, contents, moment, index));
      } catch (error) {
        if (error instanceof InputFault) throw failureOf(error.problem, file, language);
        throw error;
      }
    }
  } finally {
    reader.stop();
  }
  const partial = !ends.some(({ input, end }) => input.shape === "report" && end.lastPages > 0);
  return ends.map(({ input, end }) => ({ ...input, partial: partial && end.pagesWithNext > 0 }));
}

class InputReader {
  private rows = 0;
  private spinner: Awaited<ReturnType<Edges["spinner"]>> | null = null;
  private readonly accounts: Accounts;
  private readonly edges: Edges;
  private readonly language: Language;

  constructor(accounts: Accounts, edges: Edges, language: Language) {
    this.accounts = accounts;
    this.edges = edges;
    this.language = language;
  }

  async read(file: string, { chunks }: Contents, asOf: string, index: number) {
    const input = { file, asOf, people: 0, unusable: 0, lost: 0, partial: false };
    let shape: Shape | undefined;
    const reading = readExport(chunks);
    for (;;) {
      const next = reading.next();
      if (next.done) {
        if (input.people === 0) {
          throw new InputFault({ kind: "no-usable-rows", rows: input.unusable });
        }
        const end = next.value;
        return { input: { ...input, shape: shape ?? "report", secret: end.secret }, end };
      }
      shape ??= next.value.shape;
      this.take(next.value, input, asOf, index);
      await this.turn();
    }
  }

  private take(
    found: Found,
    input: { people: number; unusable: number; lost: number },
    asOf: string,
    index: number,
  ): void {
    if ("unusable" in found) {
      input.unusable += 1;
      return;
    }
    input.people += 1;
    if ("names" in found) this.accounts.addNames(found.names);
    else {
      if (found.facts.methods === null && found.shape !== "events") input.lost += 1;
      this.accounts.add(found.facts, asOf, index);
    }
  }

  private async turn(): Promise<void> {
    this.rows += 1;
    if (this.rows % ROWS_A_TURN !== 0) return;
    await new Promise((done) => setImmediate(done));
    this.edges.interrupted.throwIfAborted();
    if (!this.edges.stderr.isTTY) return;
    const text = verifyMessages[this.language].reading(this.rows);
    if (this.spinner === null) this.spinner = await this.edges.spinner(text);
    else this.spinner.update(text);
  }

  stop(): void {
    this.spinner?.stop();
  }
}

async function contentsOf(file: string, edges: Edges, language: Language): Promise<Contents> {
  try {
    return await (file === "-" ? edges.stdin.read(MOST_BYTES) : edges.files.read(file, MOST_BYTES));
  } catch (error) {
    const words = verifyMessages[language];
    const message = words.cannotRead(nameOf(file, language), errorCode(error) || String(error));
    throw new Failure("input", message, { hint: words.cannotReadHint, cause: error });
  }
}

/** When it was changed last, or now: for a pipe, and for a clock that was ahead. */
function momentOf({ changedAt }: Contents, now: Date): string {
  return (changedAt !== null && changedAt < now ? changedAt : now).toISOString();
}

/** An input as it is called in a sentence. */
export function nameOf(file: string, language: Language): string {
  return file === "-" ? verifyMessages[language].standardInput : printable(file);
}

/** The failure that says what is wrong with an input, and what to do. */
export function failureOf(problem: InputProblem, file: string, language: Language): Failure {
  const { problems, hints } = verifyMessages[language];
  const hint =
    problem.kind === "graph-error" ? hints["graph-error"][problem.cause] : hints[problem.kind];
  const name = nameOf(file, language);
  const sentence = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return new Failure("input", `${file === "-" ? sentence : name} ${whatIsWrong()}.`, { hint });

  function whatIsWrong(): string {
    switch (problem.kind) {
      case "open-quote":
        return problems["open-quote"](problem.line);
      case "graph-error":
        return problems["graph-error"](printable(problem.code));
      case "no-sign-in-names":
      case "not-recognised":
        return problems[problem.kind](problem.columns.slice(0, 8).map(printable).join(", "));
      case "no-usable-rows":
        return problems["no-usable-rows"](problem.rows);
      default:
        return problems[problem.kind];
    }
  }
}
