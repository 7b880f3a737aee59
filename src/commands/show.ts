/** `show`: the steps of a guide, without prompts. */
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import type { Plan } from "../guide/plan.ts";
import { resolvePlan } from "../guide/resolved.ts";
import { type Language, languageName } from "../messages/language.ts";
import { showMessages } from "../messages/show.ts";
import { makeSubject } from "../record/subject.ts";
import { print, printJson } from "../render/print.ts";
import { printable } from "../text/printable.ts";
import { prefersPlainLines } from "./accessible.ts";
import { personOf } from "./arguments.ts";
import { DEFAULT_GUIDE, loadGuide } from "./load-guide.ts";
import { type OutputOptions, toFile } from "./output-file.ts";
import { requireStep, type SubjectOptions, viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

export interface ShowOptions extends Omit<SubjectOptions, "for">, Omit<OutputOptions, "format"> {
  /** Only these steps; all that apply when none is named. */
  step?: readonly string[] | undefined;
  problems?: boolean | undefined;
}

/** Prints the steps, or writes them to the file of `--output`. */
export async function run(options: ShowOptions, edges: Edges, ui: Ui): Promise<number> {
  const { output } = options;
  if (output === undefined) return show(options, edges, ui);
  return toFile({ ...options, output }, ["text", "json"], edges, ui, show);
}

/** What anybody did is neither asked nor shown. */
async function show(options: ShowOptions, edges: Edges, ui: Ui): Promise<number> {
  const { language } = ui;
  const loaded = await loadGuide(options.guide ?? DEFAULT_GUIDE, edges, language);
  const viewing = viewingOf(options, loaded.guide, ui);
  const anybody = personOf(undefined, language);
  const { plan, status } = makeSubject(loaded, anybody, [], viewing);
  if (plan.language !== language) tellLanguage(plan, edges, language);
  const named = options.step?.map((reference) => requireStep(plan.steps, reference, language).id);
  const steps = plan.steps.filter(({ applies }) => applies || options.json).map(({ id }) => id);
  const chosen = new Set(named ?? steps);
  if (options.json) {
    printJson(edges.stdout, resolvePlan(plan, chosen));
    return ExitCode.ok;
  }
  const [{ renderSteps }, { styleOf }] = await Promise.all([
    import("../render/steps-text.ts"),
    import("../render/style.ts"),
  ]);
  const drawings = !prefersPlainLines(edges, ui);
  const selection = { steps: chosen, problems: options.problems ?? false, drawings };
  print(edges.stdout, renderSteps(plan, status, selection, styleOf(edges.stdout), language));
  return ExitCode.ok;
}

function tellLanguage(plan: Plan, edges: Edges, language: Language): void {
  const name = printable(languageName(plan.language, language));
  print(edges.stderr, showMessages[language].otherLanguage(name));
}
