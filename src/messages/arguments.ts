/** Words for mistakes on the command line. */
const en = {
  emptyLabel: (option: string) => `${option} needs a text that is not empty.`,
  optionForValue: (option: string, value: string) =>
    `${option} needs a value, and “${value}” is an option. Was a variable empty?`,
  unprintableLabel: (option: string) =>
    `${option} may not contain line breaks, control characters or invisible characters.`,
  notUtf8: (option: string) => `What stands behind ${option} is not UTF-8: a letter was lost.`,
  notUtf8Hint: "Set the terminal, or the file that the name comes from, to UTF-8.",
  longLabel: (option: string, limit: number) => `${option} is longer than ${limit} bytes.`,
  badHours: (option: string, value: string) => `${option} needs a number of hours, not “${value}”.`,
  badDay: (source: string, value: string) =>
    `${source} needs a day written YYYY-MM-DD, such as 2026-11-23, not “${value}”.`,
  badAnswer: (value: string) => `“${value}” is not an answer; write it as phone=android.`,
  unknownQuestion: (question: string, known: readonly string[]) =>
    known.length === 0
      ? `This guide asks no questions, so “${question}” has no answer.`
      : `This guide has no question “${question}”. It asks: ${known.join(", ")}.`,
  unknownChoice: (question: string, choice: string, choices: readonly string[]) =>
    `“${choice}” is not an answer to ${question}. Possible: ${choices.join(", ")}.`,
  unknownStep: (step: string, steps: number) =>
    `There is no step “${step}”. Name one by its number (1 to ${steps}), as on paper (1.1) or by its id.`,
  unknownLanguage: (language: string, known: readonly string[]) =>
    `There is no language “${language}” here. Possible: ${known.join(", ")}.`,
  fromAndFor: "--from and --for do not go together.",
  didYouMean: (names: readonly string[]) =>
    names.length === 0 ? "" : `Did you mean ${names.join(" or ")}?`,
};

const nl: typeof en = {
  emptyLabel: (option) => `Achter ${option} hoort een tekst die niet leeg is.`,
  optionForValue: (option, value) =>
    `Achter ${option} hoort een waarde, en “${value}” is een optie. Was een variabele leeg?`,
  unprintableLabel: (option) =>
    `In ${option} mogen geen regeleinden, stuurtekens of onzichtbare tekens staan.`,
  notUtf8: (option) =>
    `Wat achter ${option} staat is geen UTF-8: er is een letter verloren gegaan.`,
  notUtf8Hint: "Stel de terminal, of het bestand waar de naam uit komt, in op UTF-8.",
  longLabel: (option, limit) => `${option} is langer dan ${limit} bytes.`,
  badHours: (option, value) => `Achter ${option} hoort een aantal uren, niet “${value}”.`,
  badDay: (source, value) =>
    `Achter ${source} hoort een dag als JJJJ-MM-DD, bijvoorbeeld 2026-11-23, niet “${value}”.`,
  badAnswer: (value) => `“${value}” is geen antwoord; schrijf het als phone=android.`,
  unknownQuestion: (question, known) =>
    known.length === 0
      ? `Deze handleiding stelt geen vragen, dus bij “${question}” hoort geen antwoord.`
      : `Deze handleiding kent de vraag “${question}” niet. Wel: ${known.join(", ")}.`,
  unknownChoice: (question, choice, choices) =>
    `“${choice}” is geen antwoord op ${question}. Mogelijk: ${choices.join(", ")}.`,
  unknownStep: (step, steps) =>
    `Er is geen stap “${step}”. Noem het nummer (1 tot en met ${steps}), zoals op papier (1.1), of de naam van de stap.`,
  unknownLanguage: (language, known) =>
    `De taal “${language}” is er niet. Mogelijk: ${known.join(", ")}.`,
  fromAndFor: "--from en --for gaan niet samen.",
  didYouMean: (names) => (names.length === 0 ? "" : `Bedoelt u ${names.join(" of ")}?`),
};

export const argumentMessages = { en, nl };
