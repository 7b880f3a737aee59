/** Words of `mark`: what is wrong with what was asked. */
const en = {
  whichSteps: "Which steps? Name them with --step, or all with --all.",
  notBoth: "--step and --all do not go together.",
  skipNeedsNote: (refs: string) =>
    `Skipping a step that is required (${refs}) needs a reason: --note.`,
  blockNeedsReason: "What stops it? Say it with --problem or --note.",
  problemNotHere: (state: string) => `--problem goes with blocked or skipped, not with ${state}.`,
  unknownProblem: (problem: string) => `This guide has no problem “${problem}”.`,
  valuesMissing: (ids: readonly string[]) =>
    `Something has to be written down first: ${ids.map((id) => `--value ${id}=…`).join(" ")}`,
  unknownValue: (given: string, ids: readonly string[]) =>
    ids.length === 0
      ? `“${given}”: this guide has nothing to write down.`
      : `“${given}” is not written as <id>=<value>, or the guide does not ask for it. It asks for: ${ids.join(", ")}.`,
  wrongValue: (id: string, why: string) => `--value ${id}: ${why}`,
  valueFaults: {
    empty: () => "there is nothing behind the =.",
    long: () => "longer than 200 characters.",
    unprintable: () => "no control characters or invisible characters.",
    command: () =>
      "this goes into a command, so none of ; | & $ ` \" ' < > ( ) { } [ ] * ? ! # ~ ^ % and \\.",
    pattern: (hint: string) =>
      hint === "" ? "it does not look like that." : `it should look otherwise: ${hint}.`,
  } satisfies Record<string, (hint: string) => string>,
  listProblems: (guide: string) => `“mfa-guide show ${guide} --problems” lists them.`,
};

const nl: typeof en = {
  whichSteps: "Welke stappen? Noem ze met --step, of allemaal met --all.",
  notBoth: "--step en --all gaan niet samen.",
  skipNeedsNote: (refs) =>
    `Een stap overslaan die nodig is (${refs}) kan alleen met een reden: --note.`,
  blockNeedsReason: "Waardoor lukt het niet? Geef dat op met --problem of --note.",
  problemNotHere: (state) => `--problem hoort bij blocked of skipped, niet bij ${state}.`,
  unknownProblem: (problem) => `Deze handleiding kent het probleem “${problem}” niet.`,
  valuesMissing: (ids) =>
    `Er moet eerst iets worden genoteerd: ${ids.map((id) => `--value ${id}=…`).join(" ")}`,
  unknownValue: (given, ids) =>
    ids.length === 0
      ? `“${given}”: bij deze handleiding valt niets te noteren.`
      : `“${given}” is niet geschreven als <id>=<waarde>, of de handleiding vraagt er niet om. Zij vraagt om: ${ids.join(", ")}.`,
  wrongValue: (id, why) => `--value ${id}: ${why}`,
  valueFaults: {
    empty: () => "achter het =-teken staat niets.",
    long: () => "langer dan 200 tekens.",
    unprintable: () => "geen stuurtekens of onzichtbare tekens.",
    command: () =>
      "dit komt in een opdracht te staan; geen ; | & $ ` \" ' < > ( ) { } [ ] * ? ! # ~ ^ % of \\.",
    pattern: (hint) =>
      hint === "" ? "zo ziet het er niet uit." : `het moet er anders uitzien: ${hint}.`,
  },
  listProblems: (guide) => `“mfa-guide show ${guide} --problems” laat zien welke er zijn.`,
};

export const markMessages = { en, nl };
