/** What the key to copy takes: the next line to copy of a step, or the summary where it has none. */
import type { PlannedStep } from "../guide/plan.ts";
import { TICKET_STYLE } from "../render/style.ts";
import { renderSummary } from "../render/summary.ts";
import { summaryContext } from "./lookups.ts";
import type { Outcome, WalkState } from "./state.ts";

/** Copies the line behind the one that was copied last, of a step with several. */
export function copy(state: WalkState, step: PlannedStep): Outcome {
  const scene = { name: "step", step: step.id } as const;
  const lines = step.lines.flatMap((line) => line.copy ?? []);
  const next = state.copied?.step === step.id ? (state.copied.line + 1) % lines.length : 0;
  const line = lines[next];
  if (line !== undefined) {
    const copied = { step: step.id, line: next };
    return {
      state: { ...state, scene, copied },
      effects: [{ type: "copy", what: "line", text: line }],
    };
  }
  return copySummary({ ...state, scene });
}

/** Copies the summary of what was done so far. */
export function copySummary(state: WalkState): Outcome {
  const { status, plan } = state.subject;
  const text = renderSummary(status, plan, TICKET_STYLE, state.language, summaryContext(state));
  return { state, effects: [{ type: "copy", what: "summary", text }] };
}
