/**
 * `npm run picture`: runs the built program in a terminal of 80 × 24 and draws what it shows, for a
 * dark and for a light page, into `docs/pictures/`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dark, light } from "../test/support/palette.ts";
import { drawSvg } from "../test/support/picture.ts";
import { openTerminal } from "../test/support/terminal.ts";
import { root } from "./build/bundle.ts";

const PERSON = ["--for", "j.jansen@example.org"];
const ANSWER = ["--answer", "phone=iphone", "--answer", "computer=yes"];
/** The step that is drawn, by its number. */
const STEP = 6;

/** In which languages the walk is drawn, in the middle of a call. */
const SCENES = [
  {
    name: "walk",
    language: "en",
    shows: (step: number) => new RegExp(`Step ${step} of 14[\\s\\S]*all keys`),
    label:
      "A terminal with step 6 of 14: what to do, a drawing of the page with the button to press, the question to ask, and the keys",
  },
  {
    name: "walk-nl",
    language: "nl",
    shows: (step: number) => new RegExp(`Stap ${step} van 14[\\s\\S]*alle toetsen`),
    label:
      "Een terminal met stap 6 van 14: wat te doen, een tekening van de pagina met de knop om op te drukken, de controlevraag en de toetsen",
  },
];

const folder = join(root, "docs/pictures");
mkdirSync(folder, { recursive: true });
for (const { name, language, shows, label } of SCENES) {
  const languages = ["--lang", language, "--screens", language, "--no-open"];
  const args = [...PERSON, ...ANSWER, ...languages, "--ticket", "INC-1042"];
  const terminal = openTerminal(args, { columns: 80, rows: 24 });
  for (let step = 1; step < STEP; step += 1) {
    await terminal.waitFor(shows(step));
    terminal.press("Enter");
  }
  await terminal.waitFor(shows(STEP));
  const cells = terminal.cells();
  terminal.close();
  writeFileSync(join(folder, `${name}.svg`), drawSvg(cells, dark, label));
  writeFileSync(join(folder, `${name}-light.svg`), drawSvg(cells, light, label));
}
process.exit();
