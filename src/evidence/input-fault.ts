/** Why something that was given to read cannot be used, in a form that messages are made of. */
export type InputProblem =
  /** No character but spaces and a byte-order mark. */
  | { kind: "empty" }
  /** More bytes than are read. */
  | { kind: "too-large" }
  /** An Excel workbook. */
  | { kind: "workbook" }
  /** A page of a website, such as one that asks to sign in. */
  | { kind: "web-page" }
  /** `null`, a number or a list of them: JSON without anybody in it. */
  | { kind: "no-list" }
  /** A list or a table without a single row. */
  | { kind: "no-rows" }
  /** JSON that ends in the middle. */
  | { kind: "cut-off" }
  /** Begins as JSON and is none. */
  | { kind: "not-json" }
  /** A quoted cell that never ends; `line` from 1. */
  | { kind: "open-quote"; line: number }
  /** What PowerShell shows on screen, instead of data. */
  | { kind: "screen-text" }
  /** The command and its prompt were copied along. */
  | { kind: "prompt" }
  /** Graph's answer is an error; `code` is Graph's. */
  | {
      kind: "graph-error";
      code: string;
      cause: "rights" | "role" | "licence" | "signed-out" | "other";
    }
  /** A table of people without their sign-in names; the names of its columns. */
  | { kind: "no-sign-in-names"; columns: readonly string[] }
  /** A list of authentication methods whose kinds were lost when it was saved. */
  | { kind: "kinds-lost" }
  /** Something else; the names of its fields, none when it is plain text. */
  | { kind: "not-recognised"; columns: readonly string[] }
  /** No row has a sign-in name that can be used; how many rows there are. */
  | { kind: "no-usable-rows"; rows: number }
  /** Users without anything about their methods. */
  | { kind: "names-only" }
  /** The methods of one user, and nothing says whose. */
  | { kind: "whose" };

/** Raised for an input that cannot be used at all. */
export class InputFault extends Error {
  readonly problem: InputProblem;

  constructor(problem: InputProblem) {
    super(problem.kind);
    this.name = "InputFault";
    this.problem = problem;
  }
}
