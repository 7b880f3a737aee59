/** Words for finding and reading guides. */
const en = {
  notFound: (name: string) => `There is no guide “${name}”.`,
  listThem: "“mfa-guide list” shows the guides there are.",
  unreachable: (folder: string) =>
    `The folder of guides ${folder} is not there or cannot be read, so it is not known which guide is meant.`,
  unreachableHint: "Connect to it, or change MFA_GUIDE_GUIDES.",
  invalid: (name: string, errors: number) =>
    errors === 1
      ? `The guide “${name}” has an error.`
      : `The guide “${name}” has ${errors} errors.`,
  validateIt: (path: string) => `“mfa-guide validate ${path}” tells what is wrong and where.`,
  otherName: (path: string, id: string) =>
    `The guide in ${path} has another id than its file is called: “${id}”.`,
  rename: (id: string) => `Rename the file to ${id}.json, or change the id in it.`,
  unreadable: (path: string, code: string) => {
    const why: Record<string, string> = {
      EISDIR: "it is a directory",
      EACCES: "you may not read it",
      EPERM: "you may not read it",
      ENOTDIR: "part of the path is not a directory",
    };
    return `The guide ${path} cannot be read: ${why[code] ?? (code || "unknown reason")}.`;
  },
};

const nl: typeof en = {
  notFound: (name) => `Er is geen handleiding “${name}”.`,
  listThem: "“mfa-guide list” laat zien welke handleidingen er zijn.",
  unreachable: (folder) =>
    `De map met handleidingen ${folder} is er niet of is niet te lezen; daardoor is niet zeker welke handleiding bedoeld is.`,
  unreachableHint: "Maak er verbinding mee, of wijzig MFA_GUIDE_GUIDES.",
  invalid: (name, errors) =>
    errors === 1
      ? `In de handleiding “${name}” zit een fout.`
      : `In de handleiding “${name}” zitten ${errors} fouten.`,
  validateIt: (path) => `“mfa-guide validate ${path}” vertelt wat er mis is en waar.`,
  otherName: (path, id) =>
    `De handleiding in ${path} heeft een andere id dan de naam van het bestand: “${id}”.`,
  rename: (id) => `Hernoem het bestand naar ${id}.json, of wijzig de id in het bestand.`,
  unreadable: (path, code) => {
    const why: Record<string, string> = {
      EISDIR: "het is een map",
      EACCES: "u mag het bestand niet lezen",
      EPERM: "u mag het bestand niet lezen",
      ENOTDIR: "een deel van het pad is geen map",
    };
    return `De handleiding ${path} kan niet worden gelezen: ${why[code] ?? (code || "reden onbekend")}.`;
  },
};

export const guideMessages = { en, nl };
