/** Words of `list`. */
const en = {
  name: "Name",
  title: "Title",
  version: "Version",
  languages: "Languages",
  steps: "Steps",
  source: "From",
  sources: { "built-in": "built in", shared: "shared", own: "own", path: "file" },
  unreachable: (folder: string) => `The folder ${folder} is not there or cannot be read.`,
  notValid: "not valid",
  seeProblems: (paths: readonly string[]) =>
    `“mfa-guide validate ${paths.join(" ")}” tells what is wrong.`,
};

const nl: typeof en = {
  name: "Naam",
  title: "Titel",
  version: "Versie",
  languages: "Talen",
  steps: "Stappen",
  source: "Herkomst",
  sources: { "built-in": "ingebouwd", shared: "gedeeld", own: "eigen", path: "bestand" },
  unreachable: (folder) => `De map ${folder} is er niet of is niet te lezen.`,
  notValid: "niet geldig",
  seeProblems: (paths) => `“mfa-guide validate ${paths.join(" ")}” vertelt wat er mis is.`,
};

export const listMessages = { en, nl };
