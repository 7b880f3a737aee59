/** `check --from`: whether everybody on a list is complete. */
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import { foldLog } from "../record/fold.ts";
import { isVerified, openSteps, type Status } from "../record/status.ts";
import { statusOf } from "../record/viewing.ts";
import { renderOneLine } from "../render/one-line.ts";
import { print, printJson } from "../render/print.ts";
import { forEach, personInJson } from "./each-person.ts";
import { DEFAULT_GUIDE, loadGuideIndex } from "./load-guide.ts";
import { readPeople } from "./people-list.ts";
import { requireStep, viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

/** As the options of `check`. */
export interface CheckPeopleOptions {
  guide?: string | undefined;
  step?: readonly string[] | undefined;
  quiet?: boolean | undefined;
  /** From which moment on evidence must confirm it; undefined where none is asked for. */
  since?: string | undefined;
  json?: boolean | undefined;
}

/** Prints a line each, or one document; 0 when all are complete, 1 when somebody is not. */
export async function checkPeople(
  path: string,
  options: CheckPeopleOptions,
  edges: Edges,
  ui: Ui,
): Promise<number> {
  const { language } = ui;
  const people = await readPeople(path, edges, language);
  const guide = await loadGuideIndex(options.guide ?? DEFAULT_GUIDE, edges, language);
  const viewing = viewingOf({}, guide, ui);
  const store = await edges.records(language);
  const checked: { line: number; status: Status; ok: boolean }[] = [];
  const lines: string[] = [];
  await forEach(people, edges, language, async ({ line, person }) => {
    const log = await store.read({ guide: guide.id, person });
    const status = statusOf(guide, person, foldLog(log), viewing);
    const asked = options.step?.map((name) => requireStep(status.steps, name, language).id);
    const open = openSteps(status).filter(({ id }) => asked?.includes(id) ?? true);
    const closed = open.length === 0 || (asked === undefined && status.state === "complete");
    const ok = closed && (options.since === undefined || isVerified(status, options.since));
    checked.push({ line, status, ok });
    lines.push(renderOneLine(status, closed ? [] : open, language, options.since));
  });
  const ok = checked.every((one) => one.ok);
  if (options.json) {
    const all = checked.map((one) => personInJson(one.status, one.line, one.ok));
    printJson(edges.stdout, { guide: guide.id, people: all, ok });
  } else if (!options.quiet) print(edges.stdout, lines.join("\n"));
  return ok ? ExitCode.ok : ExitCode.notComplete;
}
