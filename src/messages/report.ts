/** Words of `report`. */
const en = {
  people: (people: number) => (people === 1 ? "1 person" : `${people} people`),
  medianTime: (time: string) => `Half of those who are complete needed ${time} or less on screen.`,
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
  badSince: (value: string) =>
    `--since needs a day (2026-11-01) or a number of days (7d), not “${value}”.`,
};

const nl: typeof en = {
  people: (people) => (people === 1 ? "1 persoon" : `${people} personen`),
  medianTime: (time) => `De helft van wie klaar is, had op het scherm hooguit ${time} nodig.`,
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
  badSince: (value) =>
    `Achter --since hoort een dag (2026-11-01) of een aantal dagen (7d), niet “${value}”.`,
};

export const reportMessages = { en, nl };
export type ReportMessages = typeof en;
