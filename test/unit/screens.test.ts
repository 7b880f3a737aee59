/**
 * Every step of the built-in guides as an agent sees it, as files, so that a change of words or layout is
 * seen when it is reviewed. `npx vitest run screens -u` writes them anew.
 */
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { createView } from "../../src/ask/view.ts";
import type { Guide } from "../../src/guide/format.ts";
import { LANGUAGES, type Language } from "../../src/messages/language.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import { askOf } from "../../src/walk/next.ts";
import { styleWith } from "../support/screens.ts";
import { projectGuide, stateIn } from "../support/walk-state.ts";

const ROWS = 24;

/** Sizes, each with the choice that is taken of every question: the first, or the last. */
const views = [
  { columns: 80, choice: 0 },
  { columns: 40, choice: -1 },
] as const;

const guides = readdirSync("guides").flatMap(
  (file) => /^(.*)(?<!\.schema)\.json$/.exec(file)?.[1] ?? [],
);

for (const id of guides) {
  const guide = projectGuide(id);
  for (const language of LANGUAGES) {
    for (const { columns, choice } of views) {
      const name = `${id}.${language}.${columns}x${ROWS}.txt`;
      it(`screens/${name}`, async () => {
        const screens = stepsOf(guide).map((step) =>
          screenOf(guide, step, language, columns, choice),
        );
        await expect(`${screens.join("\n")}\n`).toMatchFileSnapshot(`../screens/${name}`);
      });
    }
  }
}

function stepsOf(guide: Guide): string[] {
  return guide.chapters.flatMap(({ steps }) => steps.map(({ id }) => id));
}

/** One step's screen below a line with its id. */
function screenOf(
  guide: Guide,
  step: string,
  language: Language,
  columns: number,
  choice: 0 | -1,
): string {
  const chosen = (guide.questions ?? []).map(({ id, choices }) => [
    id,
    choices.at(choice)?.id ?? "",
  ]);
  const given = { answers: Object.fromEntries(chosen), screens: language };
  const viewing = { language, given, aloud: true };
  const ask = askOf(stateIn({ name: "step", step }, { guide, recorded: null, language, viewing }));
  if (ask?.kind !== "step") throw new Error(`${step} is no step`);
  const lines = createView(ask, walkMessages[language]).lay(
    styleWith(columns, { unicode: true }),
    ROWS,
  );
  return [`== ${step} `.padEnd(columns, "="), ...lines.map((line) => line.trimEnd())].join("\n");
}
