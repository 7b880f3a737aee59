/** Words of `validate`. */

const en = {
  unreadable: (code: string) => {
    const why: Record<string, string> = {
      ENOENT: "There is no such file. Check the path.",
      ENOTDIR: "There is no such file. Check the path.",
      EISDIR: "This is a directory. Name the guide files in it.",
      EACCES: "You may not read this file. Ask for the rights to it.",
      EPERM: "You may not read this file. Ask for the rights to it.",
    };
    return why[code] ?? `The file cannot be read (${code || "unknown reason"}).`;
  },
  olderInvalid: (file: string) => `${file} is no valid guide, so nothing can be compared with it.`,
  olderInvalidHint: "Name the file as people used it, with --against.",
  error: "error",
  warning: "warning",
  counts: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? "in order"
      : [counted(errors, "error", "errors"), counted(warnings, "warning", "warnings")]
          .filter((part) => part !== "")
          .join(", "),
  summary: (files: number, valid: number, errors: number, warnings: number) =>
    `${valid} of ${files} ${files === 1 ? "file" : "files"} valid; errors: ${errors}, warnings: ${warnings}.`,
};

const nl: typeof en = {
  unreadable: (code) => {
    const why: Record<string, string> = {
      ENOENT: "Dit bestand is er niet. Controleer het pad.",
      ENOTDIR: "Dit bestand is er niet. Controleer het pad.",
      EISDIR: "Dit is een map. Noem de handleidingen die erin staan.",
      EACCES: "U mag dit bestand niet lezen. Vraag de rechten ervoor aan.",
      EPERM: "U mag dit bestand niet lezen. Vraag de rechten ervoor aan.",
    };
    return why[code] ?? `Het bestand kan niet worden gelezen (${code || "reden onbekend"}).`;
  },
  olderInvalid: (file) => `${file} is geen geldige handleiding; er is niets mee te vergelijken.`,
  olderInvalidHint: "Noem met --against het bestand zoals het in gebruik was.",
  error: "fout",
  warning: "waarschuwing",
  counts: (errors, warnings) =>
    errors + warnings === 0
      ? "in orde"
      : [counted(errors, "fout", "fouten"), counted(warnings, "waarschuwing", "waarschuwingen")]
          .filter((part) => part !== "")
          .join(", "),
  summary: (files, valid, errors, warnings) =>
    `${valid} van ${files} ${files === 1 ? "bestand" : "bestanden"} geldig; fouten: ${errors}, waarschuwingen: ${warnings}.`,
};

function counted(number: number, one: string, more: string): string {
  return number === 0 ? "" : `${number} ${number === 1 ? one : more}`;
}

export const validateMessages = { en, nl };
