/** Words for what happened, entry by entry. */
const en = {
  at: (step: string, what: string) => `${step}: ${what}`,
  note: (text: string) => `note “${text}”`,
  tried: (remedy: string, helped: boolean) =>
    `tried “${remedy}”, ${helped ? "it helped" : "it did not help"}`,
  value: (id: string, value: string | null) =>
    value === null ? `${id} taken away` : `${id} written down as “${value}”`,
  tick: (line: number, ticked: boolean) =>
    ticked ? `line ${line} ticked` : `line ${line} not ticked any more`,
  answer: (question: string, choice: string | null) =>
    choice === null ? `answer to ${question} taken away` : `answer ${question}=${choice}`,
  ticket: (ticket: string | null) => (ticket === null ? "ticket taken away" : `ticket ${ticket}`),
  restart: "started over",
  outcome: { stopped: "stopped", finished: "finished early" },
  complete: "complete",
  takenBack: (what: string) => `Taken back: ${what}.`,
  kinds: { call: "Call", mark: "Recorded with mark", verify: "Compared" },
  atDesk: (by: string, desk: string) => `${by} at ${desk}`,
  solved: (ref: string, since: string) => `${ref}: solved, was blocked since ${since}`,
  verdicts: { confirmed: "confirmed", refuted: "not confirmed" },
  tookBack: (what: string) => `took back: ${what}`,
  wasTakenBack: (what: string) => `${what} (taken back)`,
  nothing: "Nothing is recorded.",
  by: (moment: string, by: string) => `${moment}, ${by}`,
  nothingToTakeBack: "There is nothing to take back.",
  undoAlone: (flag: string) => `${flag} does not go with undo, which takes the last thing back.`,
};

const nl: typeof en = {
  at: (step, what) => `${step}: ${what}`,
  note: (text) => `aantekening “${text}”`,
  tried: (remedy, helped) => `“${remedy}” geprobeerd, dat hielp${helped ? "" : " niet"}`,
  value: (id, value) => (value === null ? `${id} weggehaald` : `${id} genoteerd als “${value}”`),
  tick: (line, ticked) =>
    ticked ? `regel ${line} afgevinkt` : `regel ${line} niet meer afgevinkt`,
  answer: (question, choice) =>
    choice === null ? `antwoord op ${question} weggehaald` : `antwoord ${question}=${choice}`,
  ticket: (ticket) => (ticket === null ? "ticket weggehaald" : `ticket ${ticket}`),
  restart: "opnieuw begonnen",
  outcome: { stopped: "gestopt", finished: "eerder afgerond" },
  complete: "afgerond",
  takenBack: (what) => `Teruggedraaid: ${what}.`,
  kinds: { call: "Gesprek", mark: "Vastgelegd met mark", verify: "Vergeleken" },
  atDesk: (by, desk) => `${by} op ${desk}`,
  solved: (ref, since) => `${ref}: opgelost, lukte niet sinds ${since}`,
  verdicts: { confirmed: "bevestigd", refuted: "niet bevestigd" },
  tookBack: (what) => `draaide terug: ${what}`,
  wasTakenBack: (what) => `${what} (teruggedraaid)`,
  nothing: "Er is niets vastgelegd.",
  by: (moment, by) => `${moment}, ${by}`,
  nothingToTakeBack: "Er is niets terug te draaien.",
  undoAlone: (flag) => `${flag} gaat niet samen met undo, dat het laatste terugdraait.`,
};

export const historyMessages = { en, nl };
export type HistoryMessages = typeof en;
