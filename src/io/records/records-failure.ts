/** What goes wrong with records and settings, said in the person's language. */
import { Failure } from "../../exit.ts";
import type { RecordsMessages } from "../../messages/records.ts";
import type { EntryFault } from "../../record/parse-entry.ts";
import { errorCode } from "../../text/error-code.ts";

/** What was being done to a file. */
type FileAction = "read" | "write" | "delete";

/** What the messages call a file, and the variable that names another place for it. */
interface FileKind {
  name: "record" | "settings" | "folder";
  variable: string;
}

const RECORD: FileKind = { name: "record", variable: "MFA_GUIDE_RECORDS" };
export const FOLDER: FileKind = { name: "folder", variable: "MFA_GUIDE_RECORDS" };
export const SETTINGS: FileKind = { name: "settings", variable: "MFA_GUIDE_HOME" };

/** A Failure `records` about one file. */
export class FileFailure extends Failure {
  readonly file: string;
  /** Why, as a clause that names no file: for lists that name it already. */
  readonly reason: string;

  constructor(
    message: string,
    file: string,
    reason: string,
    details: { hint: string; cause?: unknown },
  ) {
    super("records", message, details);
    this.file = file;
    this.reason = reason;
  }
}

/** A Failure for an error of the file system. */
export function accessFailure(
  action: FileAction,
  file: string,
  error: unknown,
  messages: RecordsMessages,
  kind: FileKind = RECORD,
): FileFailure {
  const { reason, hint } = explain(errorCode(error), kind, messages);
  const say = { read: "cannotRead", write: "cannotWrite", delete: "cannotDelete" } as const;
  const message = messages[say[action]](messages[kind.name], file, reason);
  return new FileFailure(message, file, reason, { hint, cause: error });
}

/** A Failure for a file that is there but holds no record. */
export function brokenFile(file: string, reason: string, messages: RecordsMessages): FileFailure {
  return new FileFailure(messages.cannotRead(messages.record, file, reason), file, reason, {
    hint: messages.hints.brokenRecord,
  });
}

/** What makes an entry wrong where it lies, beside what is wrong in it. */
type Misplaced = { kind: "other-person" | "other-guide" };

/** A Failure for a line that is no entry, by its number from 1. */
export function brokenLine(
  file: string,
  line: number,
  fault: EntryFault | Misplaced,
  messages: RecordsMessages,
): FileFailure {
  const { hints, reasons } = messages;
  const reason = reasons.line(line, describeFault(fault, messages));
  return new FileFailure(messages.cannotRead(messages.record, file, reason), file, reason, {
    hint: fault.kind === "newer" ? hints.update : hints.brokenRecord,
  });
}

/** A Failure `records` for a folder of records that is not what it should be. */
export function folderFailure(
  directory: string,
  reason: string,
  hint: string,
  messages: RecordsMessages,
): FileFailure {
  const message = messages.cannotRead(messages.folder, directory, reason);
  return new FileFailure(message, directory, reason, { hint });
}

/** Why a line is no entry, as a clause about it. */
function describeFault(fault: EntryFault | Misplaced, { reasons }: RecordsMessages): string {
  switch (fault.kind) {
    case "not-json":
      return reasons.notJson;
    case "newer":
      return reasons.newer;
    case "invalid":
      return reasons.invalid(fault.field);
    case "other-person":
      return reasons.otherPerson;
    case "other-guide":
      return reasons.otherGuide;
  }
}

function explain(code: string, { variable }: FileKind, { reasons, hints }: RecordsMessages) {
  const elsewhere = hints.permission(variable);
  switch (code) {
    case "EACCES":
    case "EPERM":
    case "ERR_ACCESS_DENIED":
      return { reason: reasons.permission, hint: elsewhere };
    case "EROFS":
      return { reason: reasons.readOnly, hint: elsewhere };
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return { reason: reasons.full, hint: hints.full };
    case "ENOTDIR":
    case "EEXIST":
      return { reason: reasons.notFolder, hint: hints.place(variable) };
    case "EISDIR":
    case "ENOTEMPTY":
      return { reason: reasons.notFile, hint: hints.place(variable) };
    case "ELOOP":
      return { reason: reasons.loop, hint: hints.place(variable) };
    case "ENAMETOOLONG":
      return { reason: reasons.longName, hint: hints.place(variable) };
    case "EMFILE":
    case "ENFILE":
      return { reason: reasons.tooManyFiles, hint: hints.again };
    default:
      return { reason: reasons.other(code || "?"), hint: hints.again };
  }
}
