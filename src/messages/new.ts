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
  noLanguage: (tag: string) => `“${tag}” is not a language.`,
  noLanguageHint: "Write language tags, such as --languages en or --languages nl,en.",
  noStarter: (tag: string, languages: readonly string[]) =>
    `The guide to start from is there in ${languages.join(" and ")}, not in ${tag}.`,
  noStarterHint:
    "Leave --languages out and translate it, or make a guide of a handout with --from.",
  oneLanguage: "A handout is in one language, so only one can be named with it.",
  oneLanguageHint: "Add the other languages to the file afterwards.",
  cannotRead: (path: string, code: string) =>
    `${path} cannot be read (${code || "unknown reason"}).`,
  tooLarge: (path: string) =>
    `${path} is larger than 1 MiB, which is no handout. Take the part that is to become a guide.`,
  noText: (path: string) => `There is no text in ${path}.`,
  noTextHint: "Name a Markdown file. Of a Word document “pandoc -t gfm” makes one.",
  /** The chapter of a handout without headings. */
  steps: "Steps",
  lost: (count: number) =>
    count === 1
      ? "One thing could not be carried over:"
      : `${count} things could not be carried over:`,
  lostKinds: {
    image: "a picture: draw the screen with “screens”",
    table: "a table: write its rows as lines",
    html: "HTML",
    address: "an address that does not start with https://; its text stayed",
    footnote: "a footnote",
    "long-title": "a title of more than 60 characters was cut",
    "long-text": "a text that is too long for a screen",
  },
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
  noLanguage: (tag) => `“${tag}” is geen taal.`,
  noLanguageHint: "Schrijf taalcodes, zoals --languages nl of --languages nl,en.",
  noStarter: (tag, languages) =>
    `De handleiding om mee te beginnen is er in ${languages.join(" en ")}, niet in ${tag}.`,
  noStarterHint:
    "Laat --languages weg en vertaal haar, of maak met --from een handleiding van een folder.",
  oneLanguage: "Een folder is in één taal; noem er dus maar een.",
  oneLanguageHint: "Voeg de andere talen daarna aan het bestand toe.",
  cannotRead: (path, code) => `${path} kan niet worden gelezen (${code || "reden onbekend"}).`,
  tooLarge: (path) =>
    `${path} is groter dan 1 MiB; dat is geen folder. Neem het deel dat een handleiding moet worden.`,
  noText: (path) => `In ${path} staat geen tekst.`,
  noTextHint: "Noem een Markdownbestand. Van een Worddocument maakt “pandoc -t gfm” er een.",
  steps: "Stappen",
  lost: (count) => (count === 1 ? "Eén ding kon niet mee:" : `${count} dingen konden niet mee:`),
  lostKinds: {
    image: "een afbeelding: teken het scherm met “screens”",
    table: "een tabel: schrijf de rijen als regels",
    html: "HTML",
    address: "een adres dat niet met https:// begint; de tekst bleef staan",
    footnote: "een voetnoot",
    "long-title": "een titel van meer dan 60 tekens is afgekapt",
    "long-text": "een tekst die te lang is voor een scherm",
  },
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
