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
    newer: (version: number) =>
      `a newer mfa-guide wrote it (record version ${version}, this one knows up to 1)`,
    invalid: (field: string) =>
      field === ""
        ? "it holds something else than a record"
        : `“${field}” is missing or wrong in it`,
    otherPerson: "it belongs to another person than its name says",
    otherGuide: "it belongs to another guide than its name says",
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
  },
  locked: (path: string, holder: string) =>
    `The record is in use: ${holder} has held ${path} for too long.`,
  holder: (pid: number, host: string) => `process ${pid} on ${host}`,
  unknownHolder: "another process",
  lockedHint:
    "Wait until that process is done. If it no longer runs, delete that file and try again.",
  contested: (path: string) => `The record ${path} was taken over by others again and again.`,
  nothingToMove: (person: string) => `Nothing is recorded for ${person} any more.`,
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
    newer: (version) =>
      `een nieuwere mfa-guide heeft dit geschreven (versie ${version}; deze kent tot en met 1)`,
    invalid: (field) =>
      field === "" ? "er staat iets anders in" : `“${field}” ontbreekt of klopt niet`,
    otherPerson: "de inhoud hoort bij iemand anders dan de bestandsnaam zegt",
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
  },
  locked: (path, holder) => `De registratie is in gebruik: ${holder} houdt ${path} te lang vast.`,
  holder: (pid, host) => `proces ${pid} op ${host}`,
  unknownHolder: "een ander proces",
  lockedHint:
    "Wacht tot dat proces klaar is. Draait het niet meer, verwijder dan dat bestand en probeer het opnieuw.",
  contested: (path) => `De registratie ${path} werd telkens door anderen overgenomen.`,
  nothingToMove: (person) => `Voor ${person} is niets meer vastgelegd.`,
};

function article(what: string): string {
  return what === nl.settings ? `Het ${what}` : `De ${what}`;
}

export const recordsMessages = { en, nl };
export type RecordsMessages = typeof en;
