/** Words for records and settings that cannot be read or written. */
const en = {
  record: "record",
  settings: "settings file",
  folder: "folder",
  cannotRead: (what: string, path: string, reason: string) =>
    `The ${what} ${path} cannot be read: ${reason}.`,
  cannotWrite: (what: string, path: string, reason: string) =>
    `The ${what} ${path} cannot be written: ${reason}.`,
  cannotDelete: (what: string, path: string, reason: string) =>
    `The ${what} ${path} cannot be deleted: ${reason}.`,
  reasons: {
    permission: "permission is denied",
    readOnly: "the disk is read-only",
    full: "the disk is full, or a limit on its use is reached",
    notFolder: "a file stands where a folder should be",
    notFile: "it is not a regular file",
    link: "it is a symbolic link, and records are never written through one",
    brokenLink: "it is a link that leads nowhere",
    loop: "symbolic links lead in a circle",
    tooManyFiles: "too many files are open on this system",
    longName: "the path is too long",
    tooBig: "it is far too big to be one",
    other: (code: string) => `the system says ${code}`,
    empty: "it is empty",
    notJson: "it is not JSON, or cut off",
    line: (line: number, reason: string) => `line ${line}: ${reason}`,
    notThere: "it is not there, or not connected",
    newer: "a newer mfa-guide wrote it",
    invalid: (field: string) =>
      field === ""
        ? "it holds something else than a record"
        : `“${field}” is missing or wrong in it`,
    otherPerson: "it belongs to another person than the folder it lies in",
    otherGuide: "it belongs to another guide than the file’s name says",
    notSettings: "it holds something else than settings",
  },
  hints: {
    permission: (variable: string) =>
      `Ask for access to it, or name another place with the variable ${variable}.`,
    place: (variable: string) =>
      `Move it out of the way, or name another place with the variable ${variable}.`,
    full: "Free some space and try again; what was recorded before is unharmed.",
    again: "Try again in a moment.",
    brokenRecord:
      "Nothing was changed. Restore the file from a backup, or move it away to begin anew; “mfa-guide forget” deletes it.",
    brokenSettings:
      "Nothing was changed. Mend the file, or delete it to go back to the default settings.",
    update: "Update mfa-guide and try again.",
    connect: "Connect the disk or share that it is on. If it is to be new, make the folder first.",
    folder: "Name a folder with the variable MFA_GUIDE_RECORDS.",
  },
  noSuchStore: (scheme: string) => `Records cannot be kept at a ${scheme}:// address.`,
};

const nl: typeof en = {
  record: "registratie",
  settings: "instellingenbestand",
  folder: "map",
  cannotRead: (what, path, reason) =>
    `${article(what)} ${path} kan niet worden gelezen: ${reason}.`,
  cannotWrite: (what, path, reason) =>
    `${article(what)} ${path} kan niet worden geschreven: ${reason}.`,
  cannotDelete: (what, path, reason) =>
    `${article(what)} ${path} kan niet worden verwijderd: ${reason}.`,
  reasons: {
    permission: "u hebt er geen rechten voor",
    readOnly: "de schijf is alleen-lezen",
    full: "de schijf is vol of een limiet is bereikt",
    notFolder: "er staat een bestand op de plaats van een map",
    notFile: "het is geen gewoon bestand",
    link: "het is een symbolische koppeling, en daar schrijft mfa-guide niet doorheen",
    brokenLink: "het is een koppeling die nergens heen wijst",
    loop: "symbolische koppelingen verwijzen in een kring",
    tooManyFiles: "er staan te veel bestanden open op dit systeem",
    longName: "het pad is te lang",
    tooBig: "het bestand is er veel te groot voor",
    other: (code) => `het systeem meldt ${code}`,
    empty: "het bestand is leeg",
    notJson: "het is geen JSON, of het is afgebroken",
    line: (line, reason) => `regel ${line}: ${reason}`,
    notThere: "die is er niet, of is niet verbonden",
    newer: "een nieuwere mfa-guide heeft dit geschreven",
    invalid: (field) =>
      field === "" ? "er staat iets anders in" : `“${field}” ontbreekt of klopt niet`,
    otherPerson: "de inhoud hoort bij iemand anders dan de map waarin het staat",
    otherGuide: "de inhoud hoort bij een andere handleiding dan de bestandsnaam zegt",
    notSettings: "er staan geen instellingen in",
  },
  hints: {
    permission: (variable) =>
      `Vraag toegang, of geef met de variabele ${variable} een andere plaats op.`,
    place: (variable) => `Haal het weg, of geef met de variabele ${variable} een andere plaats op.`,
    full: "Maak ruimte vrij en probeer het opnieuw; wat al was vastgelegd is ongedeerd.",
    again: "Probeer het zo dadelijk opnieuw.",
    brokenRecord:
      "Er is niets gewijzigd. Zet het bestand terug uit een back-up, of haal het weg om opnieuw te beginnen; “mfa-guide forget” verwijdert het.",
    brokenSettings:
      "Er is niets gewijzigd. Herstel het bestand, of verwijder het om de standaardinstellingen terug te krijgen.",
    update: "Werk mfa-guide bij en probeer het opnieuw.",
    connect:
      "Verbind de schijf of netwerkmap waar die op staat. Moet de map nieuw zijn, maak die dan eerst aan.",
    folder: "Noem een map met de variabele MFA_GUIDE_RECORDS.",
  },
  noSuchStore: (scheme) => `Op een adres met ${scheme}:// kan niets worden vastgelegd.`,
};

function article(what: string): string {
  return what === nl.settings ? `Het ${what}` : `De ${what}`;
}

export const recordsMessages = { en, nl };
export type RecordsMessages = typeof en;
