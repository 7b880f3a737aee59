/** Walks through a guide with a person at the keyboard. */
import type { Edges } from "../edges.ts";
import { Failure, Interrupted } from "../exit.ts";
import { walkMessages } from "../messages/walk.ts";
import { start } from "../walk/start.ts";
import type { Onward, WalkState } from "../walk/state.ts";
import { prefersPlainLines } from "./accessible.ts";
import { checkLabel } from "./arguments.ts";
import { openSubject } from "./open-subject.ts";
import { requireStep } from "./subject.ts";
import type { Ui } from "./ui.ts";
import { enterGuide, stateOf, type WalkOptions } from "./walk-beginning.ts";
import { end, tellHowToResume } from "./walk-ending.ts";
import { walkGuides } from "./walk-guides.ts";
import { watchGuide } from "./watch-guide.ts";

export type { WalkOptions } from "./walk-beginning.ts";

/** Runs the walk; resolves to 0 when it ends complete, 1 when steps are open, 4 when it is not recorded. */
export async function run(options: WalkOptions, edges: Edges, ui: Ui): Promise<number> {
  const ticket =
    options.ticket === undefined ? null : checkLabel("--ticket", options.ticket, ui.language);
  const { guide, step: named } = guideAndStep(options);
  const subject = await openSubject({ ...options, guide }, edges, ui);
  const step = named === undefined ? null : requireStep(subject.plan.steps, named, ui.language).id;
  const accessible = options.accessible || prefersPlainLines(edges, ui);
  requireTerminal(options, edges, ui);
  const first = stateOf(options, subject, ticket, edges, ui);
  const store = await edges.records(ui.language);
  const prompter = await edges.prompter({ accessible, language: ui.language });
  const by = edges.userName();
  const begun = start(
    first,
    { step, restart: options.restart ?? false },
    { at: edges.now().toISOString(), by, shown: 0 },
  );
  let latest = begun.state;
  let walked: readonly WalkState[];
  try {
    const tried = options.dryRun && subject.loaded.origin === "path";
    const watch = tried ? watchGuide(subject.loaded, edges, ui) : undefined;
    const walkEdges = {
      prompter,
      store,
      browser: edges.browser,
      clipboard: edges.clipboard,
      now: edges.now,
      elapsed: edges.elapsed,
      userName: edges.userName,
      desk: edges.desk,
      run: edges.run,
      ...(watch && { watch }),
    };
    const enter = (onward: Onward, from: WalkState) => enterGuide(onward, from, options, edges, ui);
    walked = await walkGuides(begun, walkEdges, enter, (state) => {
      latest = state;
    });
  } catch (error) {
    prompter.close();
    if (error instanceof Interrupted) tellHowToResume(latest, edges, ui);
    throw error;
  }
  prompter.close();
  return end(walked, accessible, edges, ui);
}

/** `mfa-guide 2.5` names a step: no guide is called so. */
function guideAndStep({ guide, step }: WalkOptions): {
  guide: string | undefined;
  step: string | undefined;
} {
  const isStep = guide !== undefined && step === undefined && /^\d+(?:\.\d+)?$/.test(guide);
  return isStep ? { guide: undefined, step: guide } : { guide, step };
}

/** Only the option `--accessible` itself lets the walk read its answers from a pipe. */
function requireTerminal({ accessible }: WalkOptions, edges: Edges, ui: Ui): void {
  const { stdin, stdout, stderr } = edges;
  const asked = stderr.isTTY || (accessible && stdout.isTTY);
  if (stdin.isTTY ? asked : accessible) return;
  const words = walkMessages[ui.language];
  const inGitBash = edges.platform === "win32" && Boolean(edges.env.MSYSTEM);
  const way = inGitBash ? words.noTerminalInGitBash : words.noTerminalElsewhere;
  throw new Failure("no-terminal", words.noTerminal, { hint: `${way} ${words.noTerminalHint}` });
}
