/** Exit codes, and the errors that the program raises on purpose; `run.ts` turns each into words. */
import type { GuideProblem } from "./guide/guide-problem.ts";

/** The exit codes, which scripts rely on. */
export const ExitCode = {
  /** Done, complete, valid. */
  ok: 0,
  /** Not complete: `check` says no, or a walk ended with required steps open. */
  notComplete: 1,
  /** The command line is wrong, or there is no terminal to ask on. */
  usage: 2,
  /** A guide is not found or not valid. */
  guide: 3,
  /** Records cannot be read or written. */
  records: 4,
  /** A bug, a Node that is too old, a missing build. */
  internal: 70,
  /** Ended by SIGHUP: the window was closed. */
  hangup: 129,
  /** Ended by SIGINT: Ctrl+C. */
  interrupt: 130,
  /** Ended by SIGTERM. */
  terminate: 143,
} as const;

/** The codes of errors in `--json` documents. */
export type ErrorCode =
  | "usage"
  | "unknown-command"
  | "unknown-step"
  | "unknown-language"
  | "unknown-answer"
  | "no-terminal"
  | "guide-not-found"
  | "guide-invalid"
  | "records"
  | "input"
  | "internal";

const exitCodeOf: Record<ErrorCode, number> = {
  usage: ExitCode.usage,
  "unknown-command": ExitCode.usage,
  "unknown-step": ExitCode.usage,
  "unknown-language": ExitCode.usage,
  "unknown-answer": ExitCode.usage,
  "no-terminal": ExitCode.usage,
  "guide-not-found": ExitCode.guide,
  "guide-invalid": ExitCode.guide,
  records: ExitCode.records,
  input: ExitCode.records,
  internal: ExitCode.internal,
};

/**
 * An error raised on purpose. `message` says what and why, `hint` what to do next; both are whole
 * sentences in the person's language and reach the terminal only through `printable`.
 */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly problems: readonly GuideProblem[] | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    details: { hint?: string; problems?: readonly GuideProblem[]; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = "Failure";
    this.code = code;
    this.hint = details.hint;
    this.problems = details.problems;
  }
}

/** Raised to leave at once because a signal came in or Ctrl+C was pressed; nothing is printed for it. */
export class Interrupted extends Error {
  /** 129, 130 or 143: 128 and the number of the signal. */
  readonly exitCode: number;

  constructor(exitCode: number) {
    super("interrupted");
    this.name = "Interrupted";
    this.exitCode = exitCode;
  }
}

/** The exit code that an error of this code leads to. */
export function exitCodeFor(code: ErrorCode): number {
  return exitCodeOf[code];
}
