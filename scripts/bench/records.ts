/** Folders full of records, and guides of any length, made quickly. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordBase } from "../../src/io/record-file.ts";
import { personNamed } from "../../src/record/person.ts";
import { environment, program } from "../../test/support/environment.ts";
import { root } from "../build/bundle.ts";

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
  const folder = join(home, "records");
  const [first] = readdirSync(folder).filter((name) => name.endsWith(".json"));
  if (first === undefined) throw new Error(`${folder} holds no record`);
  const record = JSON.parse(readFileSync(join(folder, first), "utf8"));
  for (let number = 1; number < people; number += 1) {
    const name = `person.${number}@example.org`;
    const base = recordBase(folder, { guide: record.guide, person: personNamed(name) });
    writeFileSync(`${base}.json`, JSON.stringify({ ...record, person: name }), { mode: 0o600 });
  }
}

/** Writes a guide of `steps` steps: those of the built-in guide again and again, under other ids. */
export function guideOf(steps: number, file: string): void {
  const source = join(root, "guides/microsoft-authenticator.json");
  const guide = JSON.parse(readFileSync(source, "utf8"));
  const all: { id: string }[] = guide.chapters.flatMap(
    (chapter: { steps: object[] }) => chapter.steps,
  );
  const many = Array.from({ length: steps }, (_, index) => {
    const step = all[index % all.length];
    const turn = Math.floor(index / all.length);
    return turn === 0 ? step : { ...step, id: `${step?.id}-${turn}` };
  });
  const [chapter] = guide.chapters;
  writeFileSync(file, JSON.stringify({ ...guide, chapters: [{ ...chapter, steps: many }] }));
}
