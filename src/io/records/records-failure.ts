/** What goes wrong with records and settings, said in the person's language. */
import { Failure } from "../../exit.ts";
import type { RecordsMessages } from "../../messages/records.ts";
import type { RecordFault } from "../../record/parse-record.ts";
import { errorCode } from "../../text/error-code.ts";
import type { LockTimeout } from "./file-lock.ts";

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
  /** Why, as a clause that names no file: for lists that name it already. */
  readonly reason: string;

  constructor(message: string, reason: string, details: { hint: string; cause?: unknown }) {
    super("records", message, details);
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
  return new FileFailure(message, reason, { hint, cause: error });
}

/** A Failure for a record that is there but is none. */
export function brokenRecord(
  file: string,
  reason: string,
  fault: { kind: string } | null,
  messages: RecordsMessages,
): FileFailure {
  const { hints } = messages;
  return new FileFailure(messages.cannotRead(messages.record, file, reason), reason, {
    hint: fault?.kind === "newer" ? hints.update : hints.brokenRecord,
  });
}

/** A Failure `records` for a folder of records that is a link leading nowhere. */
export function brokenFolder(directory: string, messages: RecordsMessages): Failure {
  const { hints, reasons } = messages;
  return new Failure(
    "records",
    messages.cannotRead(messages.folder, directory, reasons.brokenLink),
    { hint: hints.place(RECORD.variable) },
  );
}

/** A Failure `records` for a lock that was not to be had in time. */
export function lockFailure(error: LockTimeout, messages: RecordsMessages): Failure {
  const { owner, file } = error;
  const holder =
    owner === null
      ? messages.unknownHolder
      : messages.holder(owner.pid, owner.host.split(" ", 1)[0] ?? "");
  return new Failure("records", messages.locked(file, holder), {
    hint: messages.lockedHint,
    cause: error,
  });
}

/** Why a text is no record, as a clause. */
export function describeFault(
  fault: RecordFault | { kind: "other-person" } | { kind: "other-guide" },
  { reasons }: RecordsMessages,
): string {
  switch (fault.kind) {
    case "empty":
      return reasons.empty;
    case "not-json":
      return reasons.notJson;
    case "newer":
      return reasons.newer(fault.version);
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
