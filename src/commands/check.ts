/** `check`: whether a person is complete, for scripts. Reads only, and loads as little as it can. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import { argumentMessages } from "../messages/arguments.ts";
import type { Language } from "../messages/language.ts";
import { isVerified, openSteps } from "../record/status.ts";
import { renderOneLine } from "../render/one-line.ts";
import { print, printJson } from "../render/print.ts";
import { printable } from "../text/printable.ts";
import { refuseBoth } from "./arguments.ts";
import { openStatus, requireStep, type SubjectOptions } from "./subject.ts";
import type { Ui } from "./ui.ts";

export interface CheckOptions extends Pick<SubjectOptions, "guide" | "for"> {
  /** Only these steps; all when none is named. */
  step?: readonly string[] | undefined;
  /** A list of people, or `-` for standard input. */
  from?: string | undefined;
  quiet?: boolean | undefined;
  /** Whether evidence must confirm it, and how old that may be in hours. */
  verified?: string | true | undefined;
  json?: boolean | undefined;
}

/** Prints one line and returns 0 when complete, 1 when not. */
export async function run(options: CheckOptions, edges: Edges, ui: Ui): Promise<number> {
  const { verified } = options;
  const since = verified === undefined ? undefined : oldestEvidence(verified, edges, ui.language);
  if (options.from !== undefined) {
    refuseBoth(options.for, ui.language);
    const { checkPeople } = await import("./check-people.ts");
    return checkPeople(options.from, { ...options, since }, edges, ui);
  }
  const status = await openStatus(options, edges, ui);
  const asked = options.step?.map(
    (reference) => requireStep(status.steps, reference, ui.language).id,
  );
  const concerns = ({ id }: { id: string }) => asked === undefined || asked.includes(id);
  // A person who was complete stays so when a later version adds a step: that step is open, and stops nobody.
  const open =
    asked === undefined && status.state === "complete" ? [] : openSteps(status).filter(concerns);
  const ok = open.length === 0 && (since === undefined || isVerified(status, since));
  if (options.json) {
    printJson(edges.stdout, { ...status, steps: status.steps.filter(concerns), ok });
  } else if (!options.quiet) {
    print(edges.stdout, renderOneLine(status, open, ui.language, since));
  }
  return ok ? ExitCode.ok : ExitCode.notComplete;
}

/** From which moment on evidence counts: so many hours ago, or any. */
function oldestEvidence(verified: string | true, edges: Edges, language: Language): string {
  if (verified === true) return "";
  const hours = /^\d{1,5}$/.test(verified) ? Number(verified) : Number.NaN;
  if (Number.isNaN(hours)) {
    throw new Failure(
      "usage",
      argumentMessages[language].badHours("--verified", printable(verified)),
    );
  }
  return new Date(edges.now().getTime() - hours * 60 * 60 * 1000).toISOString();
}
