/** `mark undo`: takes back what was recorded last about a person. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import { historyMessages } from "../messages/history.ts";
import { withEntry } from "../record/entry.ts";
import { foldLog } from "../record/fold.ts";
import { makeEntry } from "../record/make-entry.ts";
import { openSteps } from "../record/status.ts";
import { lastUndoable } from "../record/undo.ts";
import { statusOf } from "../record/viewing.ts";
import { changeTexts } from "../render/change-words.ts";
import { localMoment } from "../render/moment.ts";
import { renderOneLine } from "../render/one-line.ts";
import { print, printJson } from "../render/print.ts";
import { printable } from "../text/printable.ts";
import { personOf } from "./arguments.ts";
import { DEFAULT_GUIDE, loadGuide } from "./load-guide.ts";
import type { MarkingOptions } from "./marking.ts";
import { type SubjectOptions, viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

/** The options of `mark`; those that say what to record are refused. */
interface UndoOptions
  extends Pick<SubjectOptions, "guide" | "for" | "answer">,
    Omit<MarkingOptions, "state"> {
  from?: string | undefined;
  json?: boolean | undefined;
}

/** The options of `mark` that say what to record, which is not asked here. */
const OTHERS = ["step", "all", "from", "ticket", "answer", "note", "problem", "value"] as const;

/** Takes it back and says what it was; where nothing is left to take back, nothing changes. */
export async function markUndo(options: UndoOptions, edges: Edges, ui: Ui): Promise<number> {
  const { language } = ui;
  const words = historyMessages[language];
  const other = OTHERS.find((name) => options[name] !== undefined);
  if (other !== undefined) throw new Failure("usage", words.undoAlone(`--${other}`));
  const person = personOf(options.for, language);
  const { guide } = await loadGuide(options.guide ?? DEFAULT_GUIDE, edges, language);
  const viewing = viewingOf({ for: options.for }, guide, ui);
  const store = await edges.records(language);
  const log = await store.read({ guide: guide.id, person });
  const undone = lastUndoable(log);
  const before = statusOf(guide, person, foldLog(log), viewing);
  const entry =
    undone === null
      ? null
      : makeEntry(log, [{ type: "undo", entry: undone.id }], {
          guide,
          person: person.name,
          language: before.language,
          screens: before.screens,
          at: edges.now().toISOString(),
          by: edges.userName(),
          run: edges.run,
        });
  if (entry !== null) await store.append([entry]);
  const status = statusOf(guide, person, foldLog(withEntry(log, entry)), viewing);
  if (options.json) {
    printJson(edges.stdout, { ...status, undone });
    return ExitCode.ok;
  }
  const open = status.state === "complete" ? [] : openSteps(status);
  const line = renderOneLine(status, open, language);
  if (undone === null) {
    print(edges.stdout, `${line} (${words.nothingToTakeBack})`);
    return ExitCode.ok;
  }
  const { makePlan } = await import("../guide/make-plan.ts");
  const { planOptions } = await import("../record/viewing.ts");
  const plan = makePlan(guide, planOptions(guide, foldLog(log), viewing));
  const what = changeTexts(undone.changes, { steps: before.steps, plan }, language).join("; ");
  const when = words.by(localMoment(undone.at, language), undone.by);
  print(edges.stdout, `${line}\n${words.takenBack(printable(`${what} (${when})`))}`);
  return ExitCode.ok;
}
