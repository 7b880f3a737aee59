/** Words of `report`. */
const en = {
  people: (people: number) => (people === 1 ? "1 person" : `${people} people`),
  medianTime: (time: string) => `Median time on screen of who is complete: ${time}`,
  nobody: "Nothing is recorded that fits.",
  step: "Step",
  done: "Done",
  skipped: "Skipped",
  blocked: "Blocked",
  stopped: "Stopped here",
  median: "Median time",
  problem: "Problem",
  peopleColumn: "People",
  tried: "Tried",
  helped: "Helped",
  person: "Person",
  guide: "Guide",
  state: "State",
  progress: "Steps",
  at: "At",
  ticket: "Ticket",
  updated: "Last change",
  gone: "the guide is no longer there",
  unreadable: (records: number) =>
    records === 1
      ? "1 record cannot be read and is not counted:"
      : `${records} records cannot be read and are not counted:`,
  reading: (records: number) => `Reading records: ${records}`,
  badDay: (option: string, value: string) =>
    `${option} needs a day (2026-11-01), a number of days or weeks ago (7d, 2w), or words such as “yesterday” and “this week”, not “${value}”.`,
  endsBefore: "The period ends before it begins: --until must be later than --since.",
  onlyCsv: "--rows and --separator are for --format csv.",
  unknownAgent: (name: string) => `Nobody named “${name}” recorded anything.`,
  unknownStep: (name: string) => `There is no step “${name}”.`,
  unknownProblem: (name: string) => `There is no problem “${name}”.`,
  calls: (calls: number) => (calls === 1 ? "1 call" : `${calls} calls`),
  outcomes: { complete: "done", blocked: "stuck", open: "left open" },
  callsByDay: (first: string, last: string) => `Calls by day, ${first} to ${last}`,
  callsByWeek: (first: string, last: string) => `Calls by week, ${first} to ${last}`,
  since: (moment: string) => `From ${moment}`,
  until: (moment: string) => `As it was before ${moment}`,
  most: (calls: number) => `at most ${calls}`,
  reached: "Reached",
  otherSteps: (steps: number) =>
    steps === 1
      ? "1 other step: nobody is stuck there."
      : `${steps} other steps: nobody is stuck there.`,
  fewerStuck: (steps: number) => `${steps} more steps are in --format markdown.`,
  remedy: "What helped",
  helpedOf: (helped: number, tried: number) => `${helped} of ${tried}`,
  other: "Something else",
  times: "Times",
  agent: "Agent",
  callsColumn: "Calls",
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  weekday: "Day",
};

const nl: typeof en = {
  people: (people) => (people === 1 ? "1 persoon" : `${people} personen`),
  medianTime: (time) => `Mediane tijd op het scherm van wie klaar is: ${time}`,
  nobody: "Er is niets vastgelegd dat hieraan voldoet.",
  step: "Stap",
  done: "Gedaan",
  skipped: "Overgeslagen",
  blocked: "Lukt niet",
  stopped: "Hier gestopt",
  median: "Mediane tijd",
  problem: "Probleem",
  peopleColumn: "Personen",
  tried: "Geprobeerd",
  helped: "Hielp",
  person: "Persoon",
  guide: "Handleiding",
  state: "Status",
  progress: "Stappen",
  at: "Bij",
  ticket: "Ticket",
  updated: "Laatst gewijzigd",
  gone: "de handleiding is er niet meer",
  unreadable: (records) =>
    records === 1
      ? "1 registratie kan niet worden gelezen en telt niet mee:"
      : `${records} registraties kunnen niet worden gelezen en tellen niet mee:`,
  reading: (records) => `Registraties lezen: ${records}`,
  badDay: (option, value) =>
    `Achter ${option} hoort een dag (2026-11-01), een aantal dagen of weken geleden (7d, 2w), of woorden als “gisteren” en “deze week”, niet “${value}”.`,
  endsBefore: "De periode eindigt voordat ze begint: --until moet later zijn dan --since.",
  onlyCsv: "--rows en --separator horen bij --format csv.",
  unknownAgent: (name) => `Niemand met de naam “${name}” heeft iets vastgelegd.`,
  unknownStep: (name) => `Er is geen stap “${name}”.`,
  unknownProblem: (name) => `Er is geen probleem “${name}”.`,
  calls: (calls) => (calls === 1 ? "1 gesprek" : `${calls} gesprekken`),
  outcomes: { complete: "klaar", blocked: "vastgelopen", open: "nog niet af" },
  callsByDay: (first, last) => `Gesprekken per dag, ${first} t/m ${last}`,
  callsByWeek: (first, last) => `Gesprekken per week, ${first} t/m ${last}`,
  since: (moment) => `Vanaf ${moment}`,
  until: (moment) => `Zoals het was vóór ${moment}`,
  most: (calls) => `hoogstens ${calls}`,
  reached: "Bereikt",
  otherSteps: (steps) =>
    steps === 1
      ? "1 andere stap: daar zit niemand vast."
      : `${steps} andere stappen: daar zit niemand vast.`,
  fewerStuck: (steps) => `Nog ${steps} stappen staan in --format markdown.`,
  remedy: "Wat hielp",
  helpedOf: (helped, tried) => `${helped} van ${tried}`,
  other: "Iets anders",
  times: "Keer",
  agent: "Medewerker",
  callsColumn: "Gesprekken",
  weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  weekday: "Dag",
};

export const reportMessages = { en, nl };
export type ReportMessages = typeof en;
