import { isLanguage, type Language } from "./language.ts";

/** Words of the handout, and of what can go wrong when it is written to a file. */
const en = {
  kind: "Step by step",
  places: { phone: "On the phone", computer: "On the computer" },
  youSee: { phone: "You see on the phone", computer: "You see on the computer" },
  chapter: (number: number) => `Chapter ${number}`,
  howTo: "Do the steps in order and tick them off.",
  howToDrawings: "In the drawings the filled button is the one to press.",
  howToProblems: "Is a step not working? Unfold “Not working?” at that step.",
  language: "Language",
  showAll: "Show everything",
  contents: "Contents",
  minutes: (minutes: number) => `Takes about ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  prepare: "Have ready:",
  ticked: (done: string, all: string) => `${done} of ${all} done`,
  goOnAt: (ref: string) => `Go on at step ${ref}`,
  beginAgain: "Begin again",
  beginAgainSure: "Remove all ticks and begin again?",
  find: "What goes wrong?",
  findExample: "for example: no notification",
  found: (count: string) => `Found: ${count}`,
  foundNone: "Nothing found. Try other words.",
  onlyFor: "Only for:",
  choices: (labels: readonly string[]) =>
    `Where it says ${joined(labels, "or")}, that part is only for you if it fits.`,
  notNeeded: (refs: readonly string[]) =>
    refs.length === 1
      ? `You do not need step ${refs[0]}.`
      : `You do not need steps ${joined(refs, "and")}.`,
  notices: { warning: "Careful:", info: "Good to know:" },
  optional: "Not always needed:",
  done: "Done",
  field: "field",
  pressThis: "press this one",
  chooseThis: "choose this one",
  fieldLine: "Field:",
  choicesLine: "Choices:",
  buttonsLine: "Buttons:",
  notWorking: "Not working?",
  problemCount: (count: number) => (count === 1 ? "1 answer" : `${count} answers`),
  backTo: (ref: string) => `Back to step ${ref}`,
  stuck: "Does nothing help?",
  stepName: (ref: string) => `Step ${ref}`,
  anywhere: "At any step",
  anywhereTitle: "Not working? This fits every step",
  seeAlso: "See also:",
  otherwise: "Still not working?",
  goOn: (ref: string) => `Then go on with step ${ref}.`,
  goOnGuide: (guide: string) => `Then go on with the leaflet “${guide}”.`,
  stop: "Stop here:",
  finish: "The rest is not needed:",
  forIt: "For IT:",
  writeDown: "Write down:",
  optionalValue: "may stay empty",
  contact: "Need help?",
  noContact: "Contact the helpdesk of your organisation.",
  neverAsked: "The helpdesk never asks for your password or a code.",
  qr: (address: string) => `QR code to ${address}`,
  typeAddress: "Type this address on the computer.",
  scanCode: "Scan this code with the phone’s camera.",
  edition: (guide: string, version: string, day: string) =>
    `${guide}, version ${version}, as of ${day}`,

  unclear: (path: string) =>
    `The name ${path} does not say whether the leaflet is to be HTML or Markdown.`,
  unclearHint: "Let it end in .html or .md, or add --format html or --format markdown.",
};

const nl: typeof en = {
  kind: "Stap voor stap",
  places: { phone: "Op de telefoon", computer: "Op de computer" },
  youSee: { phone: "U ziet op de telefoon", computer: "U ziet op de computer" },
  chapter: (number) => `Hoofdstuk ${number}`,
  howTo: "Doe de stappen op volgorde en vink ze af.",
  howToDrawings: "In de tekeningen is de gevulde knop de knop waarop u drukt.",
  howToProblems: "Lukt een stap niet? Klap bij die stap “Lukt het niet?” open.",
  language: "Taal",
  showAll: "Alles tonen",
  contents: "Inhoud",
  minutes: (minutes) => `Duurt ongeveer ${minutes} ${minutes === 1 ? "minuut" : "minuten"}.`,
  prepare: "Houd bij de hand:",
  ticked: (done, all) => `${done} van ${all} gedaan`,
  goOnAt: (ref) => `Verder bij stap ${ref}`,
  beginAgain: "Opnieuw beginnen",
  beginAgainSure: "Alle vinkjes weghalen en opnieuw beginnen?",
  find: "Wat gaat er mis?",
  findExample: "bijvoorbeeld: geen melding",
  found: (count) => `Gevonden: ${count}`,
  foundNone: "Niets gevonden. Probeer andere woorden.",
  onlyFor: "Alleen voor:",
  choices: (labels) => `Staat er ${joined(labels, "of")} bij? Dan is dat deel alleen daarvoor.`,
  notNeeded: (refs) =>
    refs.length === 1
      ? `Stap ${refs[0]} hebt u niet nodig.`
      : `De stappen ${joined(refs, "en")} hebt u niet nodig.`,
  notices: { warning: "Let op:", info: "Goed om te weten:" },
  optional: "Niet altijd nodig:",
  done: "Gedaan",
  field: "invulvak",
  pressThis: "hierop drukt u",
  chooseThis: "deze kiest u",
  fieldLine: "Invulvak:",
  choicesLine: "Keuzes:",
  buttonsLine: "Knoppen:",
  notWorking: "Lukt het niet?",
  problemCount: (count) => (count === 1 ? "1 antwoord" : `${count} antwoorden`),
  backTo: (ref) => `Terug naar stap ${ref}`,
  stuck: "Komt u er niet uit?",
  stepName: (ref) => `Stap ${ref}`,
  anywhere: "Bij elke stap",
  anywhereTitle: "Lukt het niet? Dit past bij elke stap",
  seeAlso: "Zie ook:",
  otherwise: "Helpt dat niet?",
  goOn: (ref) => `Ga daarna verder bij stap ${ref}.`,
  goOnGuide: (guide) => `Ga daarna verder met de folder “${guide}”.`,
  stop: "Stop hier:",
  finish: "De rest is niet nodig:",
  forIt: "Voor IT:",
  writeDown: "Noteer:",
  optionalValue: "mag leeg blijven",
  contact: "Hulp nodig?",
  noContact: "Neem contact op met de helpdesk van uw organisatie.",
  neverAsked: "De helpdesk vraagt nooit om uw wachtwoord of een code.",
  qr: (address) => `QR-code naar ${address}`,
  typeAddress: "Typ dit adres op de computer.",
  scanCode: "Scan deze code met de camera van de telefoon.",
  edition: (guide, version, day) => `${guide}, versie ${version}, zoals op ${day}`,

  unclear: (path) => `Aan de naam ${path} is niet te zien of de folder HTML of Markdown wordt.`,
  unclearHint:
    "Laat de naam eindigen op .html of .md, of voeg --format html of --format markdown toe.",
};

function joined(parts: readonly string[], word: string): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
}

export const handoutMessages = { en, nl };
export type HandoutMessages = typeof en;

/**
 * The words that go with a guide shown in a language: a leaflet is in one language, so the guide's
 * decides where the program speaks it, and the program's own otherwise.
 */
export function handoutWords(shown: string, own: Language): HandoutMessages {
  const primary = shown.split("-")[0] ?? "";
  return handoutMessages[isLanguage(primary) ? primary : own];
}
