/** Words of `config`. */
const en = {
  unknownSetting: (name: string, known: readonly string[]) =>
    `There is no setting “${name}”. There are: ${known.join(", ")}.`,
  badValue: (name: string, value: string, possible: readonly string[]) =>
    `“${value}” is not possible for ${name}. Possible: ${possible.join(", ")}.`,
  notSet: (name: string) => `${name} is not set.`,
  setting: "Setting",
  value: "Value",
  possible: "Possible",
  anyText: "a line of text",
};

const nl: typeof en = {
  unknownSetting: (name, known) => `De instelling “${name}” is er niet. Wel: ${known.join(", ")}.`,
  badValue: (name, value, possible) =>
    `“${value}” kan niet bij ${name}. Mogelijk: ${possible.join(", ")}.`,
  notSet: (name) => `${name} is niet ingesteld.`,
  setting: "Instelling",
  value: "Waarde",
  possible: "Mogelijk",
  anyText: "een regel tekst",
};

export const configMessages = { en, nl };
