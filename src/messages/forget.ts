/** Words of `forget`. */
const en = {
  nothing: (person: string) => `Nothing is recorded for ${person}.`,
  title: "Delete what is recorded?",
  question: (person: string, guides: string) =>
    `Everything recorded for ${person} (${guides}), earlier attempts too. It cannot be brought back.`,
  keep: "Keep it",
  remove: "Delete it",
  deleted: (person: string, guides: string) =>
    `Deleted what was recorded for ${person}: ${guides}.`,
  kept: "Nothing was deleted.",
  needsYes: "This deletes records, and there is nobody here to ask.",
  needsYesHint: "If it is meant, add --yes.",
};

const nl: typeof en = {
  nothing: (person) => `Voor ${person} is niets vastgelegd.`,
  title: "Verwijderen wat is vastgelegd?",
  question: (person, guides) =>
    `Alles wat voor ${person} is vastgelegd (${guides}), ook eerdere pogingen. Het is daarna niet terug te halen.`,
  keep: "Bewaren",
  remove: "Verwijderen",
  deleted: (person, guides) => `Verwijderd wat voor ${person} was vastgelegd: ${guides}.`,
  kept: "Er is niets verwijderd.",
  needsYes: "Dit verwijdert wat is vastgelegd, en hier is niemand aan wie het gevraagd kan worden.",
  needsYesHint: "Is het de bedoeling, voeg dan --yes toe.",
};

export const forgetMessages = { en, nl };
