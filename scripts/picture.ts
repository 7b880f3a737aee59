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
/** The steps as far as the one that is drawn, by their numbers as on paper. */
const STEPS = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"];

/** In which languages the walk is drawn, in the middle of a call. */
const SCENES = [
  {
    name: "walk",
    language: "en",
    shows: (ref: string) => new RegExp(`Step ${ref} ·[\\s\\S]*all keys`),
    label:
      "A terminal with step 2.3: what to do, a drawing of the page with the button to press, the question to ask, and the keys",
  },
  {
    name: "walk-nl",
    language: "nl",
    shows: (ref: string) => new RegExp(`Stap ${ref} ·[\\s\\S]*alle toetsen`),
    label:
      "Een terminal met stap 2.3: wat te doen, een tekening van de pagina met de knop om op te drukken, de controlevraag en de toetsen",
  },
];

const folder = join(root, "docs/pictures");
mkdirSync(folder, { recursive: true });
for (const { name, language, shows, label } of SCENES) {
  const languages = ["--lang", language, "--screens", language, "--no-open"];
  const args = [...PERSON, ...ANSWER, ...languages, "--ticket", "INC-1042"];
  const terminal = openTerminal(args, { columns: 80, rows: 24 });
  for (const [place, ref] of STEPS.entries()) {
    if (place > 0) terminal.press("Enter");
    await terminal.waitFor(shows(ref));
  }
  const cells = terminal.cells();
  terminal.close();
  writeFileSync(join(folder, `${name}.svg`), drawSvg(cells, dark, label));
  writeFileSync(join(folder, `${name}-light.svg`), drawSvg(cells, light, label));
}
process.exit();
