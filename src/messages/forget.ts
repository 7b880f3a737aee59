/** Words of `forget`. */
const en = {
  nothing: (person: string) => `Nothing is recorded for ${person}.`,
  title: "Delete what is recorded?",
  question: (person: string, guides: string) =>
    `Everything recorded for ${person} (${guides}), earlier attempts too. It cannot be brought back.`,
  keep: "Keep it",
  remove: "Delete it",
  deleted: (person: string, guides: string, files: number) =>
    `Deleted what was recorded for ${person}: ${guides} (${files === 1 ? "1 file" : `${files} files`}, copies included).`,
  left: (file: string, reason: string) =>
    `Not deleted: ${file}, because ${reason}. Delete it yourself, or try again.`,
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
  deleted: (person, guides, files) =>
    `Verwijderd wat voor ${person} was vastgelegd: ${guides} (${files === 1 ? "1 bestand" : `${files} bestanden`}, kopieën inbegrepen).`,
  left: (file, reason) =>
    `Niet verwijderd: ${file}, want ${reason}. Verwijder het zelf of probeer het opnieuw.`,
  kept: "Er is niets verwijderd.",
  needsYes: "Dit verwijdert wat is vastgelegd, en hier is niemand aan wie het gevraagd kan worden.",
  needsYesHint: "Is het de bedoeling, voeg dan --yes toe.",
};

export const forgetMessages = { en, nl };
