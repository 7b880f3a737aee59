/** The single lines that `check` and `mark` print. */
import type { Language } from "../messages/language.ts";
import { summaryMessages } from "../messages/summary.ts";
import { isVerified, type Status, type StepStatus } from "../record/status.ts";
import { printable } from "../text/printable.ts";

/** How many steps are named before the rest is only counted. */
const NAMED = 6;

/**
 * How far a person is, on one line: "j.jansen@example.org: in progress, 3 of 14 steps; open: 1.2, 2.1".
 * @param open the steps that are open among those asked about
 * @param since from which moment on evidence is asked for; undefined where none is
 */
export function renderOneLine(
  status: Status,
  open: readonly StepStatus[],
  language: Language,
  since?: string | undefined,
): string {
  const words = summaryMessages[language];
  const state = words.progress(words.states[status.state], status.completed, status.total);
  const { ending } = status;
  const left = open.length === 0 ? [] : [words.openSteps(refList(open, language))];
  const missing =
    ending === null ? left : [`${words.ended[ending.outcome]}: ${printable(ending.reason)}`];
  const proof =
    since === undefined || isVerified(status, since)
      ? []
      : [status.evidence === null ? words.noEvidence : words.noFreshEvidence];
  return `${printable(status.person)}: ${[state, ...missing, ...proof].join("; ")}`;
}

/** Steps as on paper, the first few by name. */
export function refList(steps: readonly { ref: string }[], language: Language): string {
  const named = steps.slice(0, NAMED).map(({ ref }) => ref);
  const more = steps.length - named.length;
  return [named.join(", "), ...(more > 0 ? [summaryMessages[language].andMore(more)] : [])].join(
    " ",
  );
}
