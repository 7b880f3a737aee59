/** Words of `show`. */
const en = {
  check: "Check:",
  atAnyStep: "At any step:",
  otherwise: "If none of this helps:",
  solved: "Solved?",
  helped: "Did this help?",
  goTo: (ref: string) => `Go to step ${ref}.`,
  goToGuide: (guide: string, step: string | null) =>
    `Go on with the guide ${guide}${step === null ? "" : `, step ${step}`}.`,
  stop: "Stop here:",
  finish: "The rest is not needed:",
  forIt: "For IT:",
  minutes: (minutes: number) => `Takes about ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  prepare: "Have ready:",
  otherLanguage: (language: string) => `This guide is not in English but in ${language}.`,
};

const nl: typeof en = {
  check: "Controle:",
  atAnyStep: "Bij elke stap:",
  otherwise: "Helpt dit niet:",
  solved: "Opgelost?",
  helped: "Heeft dit geholpen?",
  goTo: (ref) => `Ga naar stap ${ref}.`,
  goToGuide: (guide, step) =>
    `Ga verder met de handleiding ${guide}${step === null ? "" : `, stap ${step}`}.`,
  stop: "Hier stoppen:",
  finish: "De rest is niet nodig:",
  forIt: "Voor IT:",
  minutes: (minutes) => `Duurt ongeveer ${minutes} ${minutes === 1 ? "minuut" : "minuten"}.`,
  prepare: "Houd bij de hand:",
  otherLanguage: (language) =>
    `Deze handleiding is er niet in het Nederlands maar in het ${language}.`,
};

export const showMessages = { en, nl };
export type ShowMessages = typeof en;
