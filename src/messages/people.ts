/** Words about lists of people that are read from a file. */
const en = {
  unreadable: (path: string, code: string) =>
    `The list ${path} cannot be read${code === "" ? "" : ` (${code})`}.`,
  name: "The name",
  nobody: "There is nobody on the list.",
  noColumn: (columns: string) => `No column has the sign-in names. There are: ${columns}.`,
  columnsKnown:
    "Call it person, UserPrincipalName, UPN, user or email; ticket and note may stand beside it. Without a header: one name a line.",
  openQuote: (line: number) => `A quote that opens on line ${line} is never closed.`,
  wrong: (faults: number) =>
    faults === 1
      ? "One line is wrong, and nothing was recorded."
      : `${faults} lines are wrong, and nothing was recorded.`,
  atLine: (line: number, message: string) => `line ${line}: ${message}`,
  andMore: (more: number) => `and ${more} more`,
  twice: (line: number) => `the same person as on line ${line}, with another ticket or note.`,
  progress: (count: number, all: number) => `${count} of ${all}`,
  halfWay: (done: number, all: number) =>
    `${done} of ${all} people were recorded before this. Run it again when it is mended: nobody is recorded twice.`,
};

const nl: typeof en = {
  unreadable: (path, code) =>
    `De lijst ${path} kan niet worden gelezen${code === "" ? "" : ` (${code})`}.`,
  name: "de naam",
  nobody: "Er staat niemand op de lijst.",
  noColumn: (columns) => `In geen kolom staan de inlognamen. Er zijn: ${columns}.`,
  columnsKnown:
    "Noem hem person, UserPrincipalName, UPN, user of email; ticket en note mogen ernaast staan. Zonder kopregel: een naam per regel.",
  openQuote: (line) => `Een aanhalingsteken dat op regel ${line} begint, wordt nergens gesloten.`,
  wrong: (faults) =>
    faults === 1
      ? "Er is een regel fout; er is niets vastgelegd."
      : `Er zijn ${faults} regels fout; er is niets vastgelegd.`,
  atLine: (line, message) => `regel ${line}: ${message}`,
  andMore: (more) => `en nog ${more}`,
  twice: (line) =>
    `dezelfde persoon als op regel ${line}, met een ander ticket of een andere aantekening.`,
  progress: (count, all) => `${count} van ${all}`,
  halfWay: (done, all) =>
    `${done} van ${all} personen zijn hiervoor vastgelegd. Voer het opnieuw uit als het verholpen is: niemand wordt dubbel vastgelegd.`,
};

export const peopleMessages = { en, nl };
