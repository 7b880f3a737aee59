/** Words of `mark`: what is wrong with what was asked. */
const en = {
  whichSteps: "Which steps? Name them with --step, or all with --all.",
  notBoth: "--step and --all do not go together.",
  skipNeedsNote: (refs: string) =>
    `Skipping a step that is required (${refs}) needs a reason: --note.`,
  blockNeedsReason: "What stops it? Say it with --problem or --note.",
  problemNotHere: (state: string) => `--problem goes with blocked or skipped, not with ${state}.`,
  unknownProblem: (problem: string) => `This guide has no problem “${problem}”.`,
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
  listProblems: (guide) => `“mfa-guide show ${guide} --problems” laat zien welke er zijn.`,
};

export const markMessages = { en, nl };
