/** `status --history`: what happened for a person, call by call. */
import type { Edges } from "../edges.ts";
import { historyOf } from "../record/history.ts";
import { renderHistory, renderHistoryMarkdown } from "../render/history.ts";
import { historyModel } from "../render/history-model.ts";
import { jsonText } from "../render/print.ts";
import { styleOf, TICKET_STYLE } from "../render/style.ts";
import { openSubject } from "./open-subject.ts";
import type { SubjectOptions } from "./subject.ts";
import type { Ui } from "./ui.ts";

/** The history as shown on this terminal, and as it goes into a ticket. As JSON it is a key of the status. */
export async function historyDocument(
  options: SubjectOptions,
  format: "text" | "markdown" | "json",
  edges: Edges,
  ui: Ui,
): Promise<{ shown: string; plain: string }> {
  const subject = await openSubject(options, edges, ui);
  if (format === "json") {
    const document = { ...subject.status, history: historyOf(subject.log) };
    const text = jsonText(document, edges.stdout);
    return { shown: text, plain: text };
  }
  const model = historyModel(subject, ui.language);
  if (format === "markdown") {
    const document = renderHistoryMarkdown(model);
    return { shown: document, plain: document };
  }
  return {
    shown: renderHistory(model, styleOf(edges.stdout)),
    plain: renderHistory(model, TICKET_STYLE),
  };
}
