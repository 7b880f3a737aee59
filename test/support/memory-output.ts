import type { Output } from "../../src/render/output.ts";

/** What a stream is; the rest of an Output. */
export type OutputTraits = Omit<Output, "write">;

/** A stream that keeps what is written to it. */
export class MemoryOutput implements Output {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  readonly color: boolean;
  readonly unicode: boolean;
  #text = "";

  constructor({ isTTY, columns, rows, color, unicode }: OutputTraits) {
    this.isTTY = isTTY;
    this.columns = columns;
    this.rows = rows;
    this.color = color;
    this.unicode = unicode;
  }

  write(text: string): void {
    this.#text += text;
  }

  /** All that was written. */
  get text(): string {
    return this.#text;
  }

  clear(): void {
    this.#text = "";
  }
}
