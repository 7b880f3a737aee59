/** Words of `status` beside the summary itself. */
const en = {
  copied: "Copied to the clipboard.",
  notCopied: "Not copied: neither a clipboard program nor this terminal took it.",
  nothingRecorded: (person: string) => `Nothing is recorded for ${person}.`,
};

const nl: typeof en = {
  copied: "Gekopieerd naar het klembord.",
  notCopied: "Niet gekopieerd: er is geen klembordprogramma en deze terminal nam het niet aan.",
  nothingRecorded: (person) => `Voor ${person} is niets vastgelegd.`,
};

export const statusMessages = { en, nl };
