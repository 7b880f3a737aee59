/** Words of `show`. */
const en = {
  check: "Check:",
  atAnyStep: "At any step:",
  otherwise: "If none of this helps:",
  solvedGoTo: (ref: string) => `Solved? Go to step ${ref}.`,
  otherLanguage: (language: string) => `This guide is not in English but in ${language}.`,
};

const nl: typeof en = {
  check: "Controle:",
  atAnyStep: "Bij elke stap:",
  otherwise: "Helpt dit niet:",
  solvedGoTo: (ref) => `Opgelost? Ga naar stap ${ref}.`,
  otherLanguage: (language) =>
    `Deze handleiding is er niet in het Nederlands maar in het ${language}.`,
};

export const showMessages = { en, nl };
export type ShowMessages = typeof en;
