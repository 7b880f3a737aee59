/** The built program, killed at random moments: whatever it confirmed is in the record. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { environment, newFolder, program } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";
import { openTerminal } from "../support/terminal.ts";
import { atStep, recordIn, recordsIn, refOf } from "../support/walk.ts";
import { randomNumbers } from "./support/random.ts";

const PERSON = "j.jansen@example.org";
const ANSWERS = ["--answer", "phone=iphone", "--answer", "computer=yes"];
const KILLS_OF_MARK = 900;
const KILLS_OF_WALK = 100;

function mark(step: number, note: string): string[] {
  return ["mark", "done", "--step", String(step), "--note", note, "--for", PERSON];
}

/** Runs the program; kills it after so many milliseconds. Whether it had ended well before that. */
async function killAfter(home: string, args: readonly string[], ms: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], {
    env: environment(home),
    stdio: "ignore",
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), ms);
  const [code] = await once(child, "exit");
  clearTimeout(timer);
  expect([0, null]).toContain(code);
  return code === 0;
}

/** How long one run takes now, in milliseconds. */
async function duration(): Promise<number> {
  const home = newFolder();
  const start = performance.now();
  const { code, stderr } = await runProgram(mark(1, "unhurried"), { home });
  expect(`${code} ${stderr}`).toBe("0 ");
  return performance.now() - start;
}

describe("mark", () => {
  it(`killed ${KILLS_OF_MARK} times loses nothing it confirmed by exit 0, and stands in nobody's way`, async () => {
    const home = newFolder();
    const random = randomNumbers(1042);
    const confirmed = new Map<string, number>();
    let [killed, usual] = [0, await duration()];
    const steps = await stepIds(home);
    for (let round = 1; killed < KILLS_OF_MARK && round < 3 * KILLS_OF_MARK; round++) {
      if (round % 50 === 0) usual = await duration();
      const number = 1 + (round % steps.length);
      const step = steps[number - 1] as string;
      const isDone = await killAfter(
        home,
        mark(number, `${round}`),
        usual * (0.4 + random() * 0.7),
      );
      if (isDone) confirmed.set(step, round);
      else killed += 1;
      // Until something is confirmed, there may be no record yet.
      if (confirmed.size === 0) continue;
      const record = recordIn(home);
      for (const [id, least] of confirmed) {
        expect(record.steps[id]?.state).toBe("done");
        expect(Number(record.steps[id]?.note)).toBeGreaterThanOrEqual(least);
      }
    }
    expect(killed).toBe(KILLS_OF_MARK);
    expect(confirmed.size).toBeGreaterThan(0);
    const check = await runProgram(["check", "--for", PERSON], { home });
    expect([0, 1]).toContain(check.code);
    expect((await runProgram(["forget", "--for", PERSON, "--yes"], { home })).code).toBe(0);
    expect(readdirSync(join(home, "records"))).toEqual([]);
  });
});

describe("the walk", () => {
  it(`killed ${KILLS_OF_WALK} times keeps every step that it left for the next one on screen`, async () => {
    const home = newFolder();
    const random = randomNumbers(2026);
    const steps = await stepIds(home);
    for (let round = 1; round <= KILLS_OF_WALK; round++) {
      const person = `person-${round}`;
      const terminal = openTerminal(["--lang", "en", "--for", person, ...ANSWERS, "--no-open"], {
        home,
      });
      const last = 1 + Math.floor(random() * 5);
      for (let number = 1; number < last; number++) {
        await atStep(terminal, number);
        terminal.press("Enter");
      }
      await atStep(terminal, last);
      terminal.press("Enter");
      await new Promise((resolve) => setTimeout(resolve, random() * 30));
      terminal.kill("SIGKILL");
      await terminal.waitUntilExit();
      const ref = /Step (\d+\.\d+) ·/.exec(terminal.screen())?.[1];
      const shown = Math.max(last, steps.findIndex((_, place) => refOf(place + 1) === ref) + 1);
      const record = recordsIn(home).find((one) => one.person === person);
      const states = steps.slice(0, shown - 1).map((id) => record?.steps[id]?.state);
      expect(states).toEqual(Array(shown - 1).fill("done"));
      terminal.close();
    }
  });
});

/** The ids of the guide's steps. */
async function stepIds(home: string): Promise<string[]> {
  const { stdout } = await runProgram(["show", "--json"], { home });
  const { chapters } = JSON.parse(stdout) as { chapters: { steps: { id: string }[] }[] };
  return chapters.flatMap(({ steps }) => steps.map(({ id }) => id));
}
