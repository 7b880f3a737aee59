/** What the walk hands to a terminal on Windows is byte for byte what it hands to one elsewhere. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Environment, newFolder } from "../support/environment.ts";
import { sampleGuide } from "../support/sample-guide.ts";
import { type Command, EXE, noWine, runOnWindows, windowsPrograms } from "./support/programs.ts";
import { type Played, play } from "./support/tapped-walk.ts";

const PERSON = "Müller@example.org";
const USUAL = ["--lang", "en", "--for", PERSON, "--no-open"];
const TODAY = { MFA_GUIDE_TODAY: "2026-11-20" };

/** What a walk handed over and how it ended, with the number that Windows has for an exit by a signal. */
function comparable({ exit, bytes }: Played) {
  return { code: exit.code, bytes };
}

describe.skipIf(noWine)("the walk on Windows", () => {
  it.each(noWine ? [] : Object.entries(windowsPrograms()))(
    "by %s goes through all steps of a guide, and the record says so",
    async (_, command) => {
      const args = [...USUAL, "--screens", "en", "--answer", "phone=iphone"];
      const enter = Array.from({ length: 60 }, () => "Enter");
      const [there, here] = await Promise.all([
        play(command, args, enter, newFolder(), TODAY),
        play(null, args, enter, newFolder(), TODAY),
      ]);
      expect(there.exit).toEqual({ code: 0, signal: null });
      expect(there.screen).toContain("✓ 2.11");
      expect(comparable(there)).toEqual(comparable(here));
    },
  );

  const KEYS = [
    ...["Enter", "?", "Enter", "a", "Z", "o", "ë", "Enter", "Enter", "v", "c", "Enter", "Enter"],
    ...[
      "p",
      "Down",
      "Enter",
      "n",
      "Down",
      "Enter",
      "b",
      "l",
      "g",
      "1",
      "Enter",
      "s",
      "x",
      "Enter",
      "q",
    ],
  ];

  /** Presses all these keys on a guide that has everything a guide can have. */
  function walkSample(command: Command | null, env: Environment = {}): Promise<Played> {
    const home = newFolder();
    writeFileSync(join(home, "sample.json"), JSON.stringify(sampleGuide()));
    return play(command, ["./sample.json", ...USUAL], KEYS, home, { ...TODAY, ...env });
  }

  it("understands every key", async () => {
    const [there, here] = await Promise.all([walkSample(EXE), walkSample(null)]);
    expect(there.screen).toContain("To go on:");
    expect(there.bytes).toMatch(/Zoë.*Zoë/s);
    expect(comparable(there)).toEqual(comparable(here));
  });

  it("in the old console has no signs that its fonts lack, and keeps accents", async () => {
    const { bytes, screen } = await walkSample(EXE, { TERM: "" });
    expect(screen).toContain("To go on:");
    expect(bytes).toContain("Müller");
    expect(bytes).toContain("Zoë");
    expect(bytes.replace(/[À-ÿ]/g, "")).toMatch(/^\p{ASCII}*$/u);
  });

  it("in accessible mode goes through all steps by lines from a file", async () => {
    const home = newFolder();
    const lines = join(home, "lines");
    writeFileSync(lines, ["", "", "", "a", "Müller ✓", ...Array(60).fill(""), ""].join("\r\n"));
    const args = [...USUAL, "--screens", "en", "--answer", "phone=iphone", "--accessible"];
    const walk = await runOnWindows(args, home, { stdin: lines, env: TODAY });
    expect(walk).toMatchObject({ code: 0, stderr: "" });
    expect(walk.stdout).not.toContain("\x1b");
    const status = await runOnWindows(["status", "--for", PERSON, "--json"], home);
    const { state, steps } = JSON.parse(status.stdout);
    expect(state).toBe("complete");
    expect(steps.map(({ note }: { note: string | null }) => note)).toContain("Müller ✓");
  });
});
