/** Words of `show`. */
const en = {
  check: "Check:",
  atAnyStep: "At any step:",
  otherwise: "If none of this helps:",
  solvedGoTo: (ref: string) => `Solved? Go to step ${ref}.`,
  otherLanguage: (languages: string) => `This guide is not in English but in ${languages}.`,
  languageNames: { nl: "Dutch", en: "English" } as Readonly<Record<string, string>>,
};

const nl: typeof en = {
  check: "Controle:",
  atAnyStep: "Bij elke stap:",
  otherwise: "Helpt dit niet:",
  solvedGoTo: (ref) => `Opgelost? Ga naar stap ${ref}.`,
  otherLanguage: (languages) =>
    `Deze handleiding is er niet in het Nederlands maar in het ${languages}.`,
  languageNames: { nl: "Nederlands", en: "Engels" },
};

export const showMessages = { en, nl };
export type ShowMessages = typeof en;
