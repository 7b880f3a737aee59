/** Words of `new`. */

/** What `new` has written. */
interface Written {
  path: string;
  /** The path as to type it. */
  quoted: string;
  /** The name of the schema's file. */
  schema: string;
  id: string;
  /** The path at which it would be one of the person's own guides. */
  own: string;
}

const en = {
  noName: (path: string) => `“${path}” has no name for a guide.`,
  noNameHint: "Name a file, such as my-guide.json; names ending in .schema.json are for schemas.",
  exists: (path: string) => `${path} is there already, and is not overwritten.`,
  existsHint: "Choose another name, or move that file away first.",
  cannotWrite: (path: string, code: string) =>
    `${path} cannot be written (${code || "unknown reason"}).`,
  cannotWriteHint: "Check that the folder exists and that you may write in it.",
  written: ({ path, quoted, schema, id, own }: Written) =>
    `Written: ${path}, and beside it ${schema}, with which editors complete and check it.

What next:
  mfa-guide ${quoted} --dry-run    walk through it; nothing is recorded or opened
  mfa-guide validate ${quoted}     check it after every change
Kept as ${own} it is one of your guides: mfa-guide ${id}`,
};

const nl: typeof en = {
  noName: (path) => `In “${path}” staat geen naam voor een handleiding.`,
  noNameHint:
    "Noem een bestand, zoals mijn-handleiding.json; namen op .schema.json zijn voor schema's.",
  exists: (path) => `${path} bestaat al en wordt niet overschreven.`,
  existsHint: "Kies een andere naam, of zet dat bestand eerst ergens anders.",
  cannotWrite: (path, code) => `${path} kan niet worden geschreven (${code || "reden onbekend"}).`,
  cannotWriteHint: "Kijk of de map bestaat en of u erin mag schrijven.",
  written: ({ path, quoted, schema, id, own }) =>
    `Geschreven: ${path}, met ernaast ${schema}, waarmee editors het aanvullen en controleren.

En nu:
  mfa-guide ${quoted} --dry-run    doorlopen; er wordt niets vastgelegd of geopend
  mfa-guide validate ${quoted}     controleren na elke verandering
Bewaard als ${own} is het een van uw handleidingen: mfa-guide ${id}`,
};

export const newMessages = { en, nl };
