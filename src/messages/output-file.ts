/** Words for what a command writes to the file of `--output`. */
const en = {
  written: (path: string) => `Written to ${path}.`,
  exists: (path: string) => `${path} is there already.`,
  existsHint: "Add --force to overwrite it, or choose another name.",
  cannotWrite: (path: string, code: string) =>
    `${path} cannot be written: ${whyEn[code] ?? (code || "unknown reason")}.`,
  cannotWriteHint: "Choose another place, or leave --output out: then it comes on stdout.",
  conflict: (path: string, format: string) => `The name ${path} does not fit --format ${format}.`,
  conflictHint: "Leave --format out, or give the file another ending.",
  unfit: (path: string, formats: readonly string[]) =>
    `The ending of ${path} does not fit what this command writes: ${formats.join(", ")}.`,
  unfitHint: "Give the file another ending.",
};

const whyEn: Record<string, string> = {
  ENOENT: "its folder is not there",
  ENOTDIR: "part of the path is not a folder",
  EISDIR: "it is a folder",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EBUSY: "another program has it open",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

const nl: typeof en = {
  written: (path) => `Opgeslagen als ${path}.`,
  exists: (path) => `${path} bestaat al.`,
  existsHint: "Voeg --force toe om het te overschrijven, of kies een andere naam.",
  cannotWrite: (path, code) =>
    `${path} kan niet worden geschreven: ${whyNl[code] ?? (code || "reden onbekend")}.`,
  cannotWriteHint: "Kies een andere plek, of laat --output weg: dan komt het op stdout.",
  conflict: (path, format) => `De naam ${path} past niet bij --format ${format}.`,
  conflictHint: "Laat --format weg, of geef het bestand een andere uitgang.",
  unfit: (path, formats) =>
    `De uitgang van ${path} past niet bij wat dit commando schrijft: ${formats.join(", ")}.`,
  unfitHint: "Geef het bestand een andere uitgang.",
};

const whyNl: Record<string, string> = {
  ENOENT: "de map bestaat niet",
  ENOTDIR: "een deel van het pad is geen map",
  EISDIR: "het is een map",
  EACCES: "u mag daar niet schrijven",
  EPERM: "u mag daar niet schrijven",
  EBUSY: "een ander programma heeft het open",
  EROFS: "de schijf is alleen-lezen",
  ENOSPC: "de schijf is vol",
};

export const outputFileMessages = { en, nl };
