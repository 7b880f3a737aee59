/** Words of `search`. */
const en = {
  nothing: "Nothing fits these words.",
  atAnyStep: "any step",
};

const nl: typeof en = {
  nothing: "Hier past niets bij.",
  atAnyStep: "elke stap",
};

export const searchMessages = { en, nl };
