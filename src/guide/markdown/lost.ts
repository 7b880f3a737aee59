/** What a guide cannot say, so that it was left out or changed. */
export type LostKind =
  | "image"
  | "table"
  | "html"
  | "address"
  | "footnote"
  | "long-title"
  | "long-text";

/** One thing that was not carried over. */
export interface Lost {
  /** Its line in the Markdown, from 1. */
  line: number;
  kind: LostKind;
  /** What it was, in short: the address, the picture's text. */
  what: string;
}
