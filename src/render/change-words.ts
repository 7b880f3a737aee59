/** What happened, in words: for what is taken back, and for the history. Texts are as recorded. */
import type { Plan } from "../guide/plan.ts";
import { problemNamed, symptomOf } from "../guide/problem-named.ts";
import { plainText } from "../guide/text.ts";
import { type HistoryMessages, historyMessages } from "../messages/history.ts";
import type { Language } from "../messages/language.ts";
import { summaryMessages } from "../messages/summary.ts";
import type { Change, Evidence } from "../record/change.ts";
import type { Status } from "../record/status.ts";
import { rangesOf } from "../record/step-ranges.ts";

/** What ids are called: by the plan, or by the ids themselves where there is none. */
export interface Names {
  steps: Status["steps"];
  plan: Pick<Plan, "steps" | "anywhere"> | null;
}

type StateChange = Extract<Change, { type: "state" }>;

/** Each thing that happened, in a text of its own; steps that were set alike together. */
export function changeTexts(
  changes: readonly Change[],
  names: Names,
  language: Language,
): readonly string[] {
  const texts: string[] = [];
  for (let place = 0; place < changes.length; place += 1) {
    const change = changes[place] as Change;
    const alike = change.type === "state" ? alikeFrom(changes, place, change) : [];
    const text =
      alike.length > 1
        ? stateOfSeveral(alike, names, language)
        : changeText(change, names, language);
    place += Math.max(0, alike.length - 1);
    if (text !== null) texts.push(text);
  }
  return texts;
}

/** The changes of state in a row that say the same of different steps. */
function alikeFrom(changes: readonly Change[], place: number, first: StateChange): StateChange[] {
  const alike: StateChange[] = [];
  for (const change of changes.slice(place)) {
    if (change.type !== "state" || change.state !== first.state) break;
    if (change.note !== first.note || change.problem !== first.problem) break;
    alike.push(change);
  }
  return alike;
}

function stateOfSeveral(changes: readonly StateChange[], names: Names, language: Language): string {
  const steps = names.steps.filter(({ id }) => changes.some(({ step }) => step === id));
  const unknown = changes.flatMap(({ step }) =>
    steps.some(({ id }) => id === step) ? [] : [step],
  );
  const refs = [...rangesOf(steps, names.steps), ...unknown].join(", ");
  const [first] = changes as [StateChange];
  return historyMessages[language].at(refs, stateText(first, names, language));
}

/** One thing that happened; null for what goes along by itself, such as the time on screen. */
function changeText(change: Change, names: Names, language: Language): string | null {
  const words = historyMessages[language];
  const at = (step: string, what: string) => words.at(stepName(step, names), what);
  switch (change.type) {
    case "state":
      return at(change.step, stateText(change, names, language));
    case "note":
      return at(change.step, words.note(change.note));
    case "tried":
      return at(change.step, words.tried(remedyText(change, names, language), change.helped));
    case "value":
      return at(change.step, words.value(change.id, change.value));
    case "tick":
      return at(change.step, words.tick(change.line, change.ticked));
    case "answer":
      return words.answer(change.question, change.choice);
    case "ticket":
      return words.ticket(change.ticket);
    case "restart":
      return words.restart;
    case "outcome":
      return at(change.step, `${words.outcome[change.outcome]}, ${change.reason}`);
    case "complete":
      return words.complete;
    case "evidence":
      return evidenceText(change, words.verdicts);
    default:
      return null;
  }
}

function stateText({ state, note, problem }: StateChange, { plan }: Names, language: Language) {
  const said =
    problem === undefined || plan === null ? problem : plainText(symptomOf(plan, problem));
  return [
    summaryMessages[language].stepStates[state],
    ...(said === undefined ? [] : [said]),
    ...(note === undefined ? [] : [historyMessages[language].note(note)]),
  ].join(", ");
}

function remedyText(
  { problem, try: number }: Extract<Change, { type: "tried" }>,
  { plan }: Names,
  language: Language,
): string {
  const known = plan === null ? undefined : problemNamed(plan, problem);
  const remedy = known?.remedies.find((one) => one.number === number);
  return remedy === undefined
    ? summaryMessages[language].remedy(problem, number)
    : plainText(remedy.text);
}

function evidenceText({ source, verdict, methods }: Evidence, words: HistoryMessages["verdicts"]) {
  const known = Object.hasOwn(words, verdict) ? words[verdict as keyof typeof words] : verdict;
  return `${source}: ${[known, ...methods].join(", ")}`;
}

function stepName(id: string, { steps }: Names): string {
  const step = steps.find((candidate) => candidate.id === id);
  return step === undefined ? id : `${step.ref} ${step.title}`;
}
