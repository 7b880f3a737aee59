/** Folders full of records, and guides of any length, made quickly. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { personDigest } from "../../src/io/records/place.ts";
import { personNamed } from "../../src/record/person.ts";
import { environment, program } from "../../test/support/environment.ts";

/** Whose record every folder holds. */
export const PERSON = "j.jansen@example.org";

/**
 * Makes a home with complete records of `people` persons: `PERSON`, recorded by the program itself,
 * and copies of that record under other names.
 */
export function homeWithRecords(home: string, people: number): void {
  mkdirSync(home, { recursive: true });
  const marked = ["mark", "done", "--all", "--for", PERSON, "--answer", "phone=iphone"];
  execFileSync(process.execPath, [program, ...marked], { env: environment(home) });
  const directory = join(home, "records");
  const [folder] = readdirSync(directory);
  const [file] = readdirSync(join(directory, folder ?? ""));
  if (folder === undefined || file === undefined) throw new Error(`${directory} holds no record`);
  const text = readFileSync(join(directory, folder, file), "utf8");
  for (let number = 1; number < people; number += 1) {
    const name = `person.${number}@example.org`;
    const place = join(directory, personDigest(personNamed(name)));
    mkdirSync(place, { mode: 0o700 });
    writeFileSync(join(place, file), text.replaceAll(PERSON, name), { mode: 0o600 });
  }
}

/** Writes a valid guide of `steps` steps in two languages, about 400 bytes each. */
export function guideOf(steps: number, file: string): void {
  const text = (words: string) => ({
    nl: `${words}, in het Nederlands`,
    en: `${words}, in English`,
  });
  const guide = {
    formatVersion: 1,
    id: "long",
    version: "1.0.0",
    languages: ["nl", "en"],
    title: text("A long guide"),
    words: { next: { nl: "Volgende", en: "Next" } },
    chapters: [
      {
        id: "only",
        title: text("The only chapter"),
        steps: Array.from({ length: steps }, (_, index) => ({
          id: `step-${index + 1}`,
          title: text(`Step number ${index + 1}`),
          on: "computer",
          do: [text("Press {next} at the bottom of the page"), text("Wait until it is there")],
          check: text("Do you see {next}?"),
        })),
      },
    ],
  };
  writeFileSync(file, JSON.stringify(guide));
}
