/** Words of `list`. */
const en = {
  name: "Name",
  title: "Title",
  version: "Version",
  languages: "Languages",
  steps: "Steps",
  source: "From",
  sources: { "built-in": "built in", own: "own", path: "file" },
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
  sources: { "built-in": "ingebouwd", own: "eigen", path: "bestand" },
  notValid: "niet geldig",
  seeProblems: (paths) => `“mfa-guide validate ${paths.join(" ")}” vertelt wat er mis is.`,
};

export const listMessages = { en, nl };
