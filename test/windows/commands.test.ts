/** Every command gives on Windows the exit code, the text and the files that it gives elsewhere. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/build/bundle.ts";
import { type WineRun, windowsPath } from "../../scripts/exe/wine.ts";
import { environment, newFolder, program } from "../support/environment.ts";
import { COMMAND_LINES } from "./support/command-lines.ts";
import { type Command, noWine, runOnWindows, windowsPrograms } from "./support/programs.ts";

const TODAY = { MFA_GUIDE_TODAY: "2026-11-20" };
const NAMES = noWine ? ["without Wine"] : Object.keys(windowsPrograms());

/** What a program did with all command lines, and what then stands in its folder. */
interface Session {
  runs: WineRun[];
  files: Record<string, string>;
}

const sessions = new Map<string, Session>();

/** Runs all command lines one after the other. */
async function session(run: (args: readonly string[], home: string) => Promise<WineRun>) {
  const home = newFolder();
  const runs: WineRun[] = [];
  for (const args of COMMAND_LINES) {
    const { code, stdout, stderr } = await run(args, home);
    runs.push({ code, stdout: comparable(stdout, home), stderr: comparable(stderr, home) });
  }
  return { runs, files: filesIn(home) };
}

/** Text without what differs by nature: times, and paths as the system writes them. */
function comparable(text: string, home: string): string {
  let all = text.replaceAll("\\\\", "\\");
  for (const [folder, name] of [
    [home, "<home>"] as const,
    [root.slice(0, -1), "<root>"] as const,
  ]) {
    all = all.replaceAll(windowsPath(folder), name).replaceAll(folder, name);
  }
  return all
    .replace(/<(home|root)>[\w.\\/-]*/g, (path) => path.replaceAll("\\", "/"))
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<time>")
    .replace(/\b\d{8}-\d{9}-[a-z0-9]{10}\b/g, "<run>")
    .replace(/\b\d{1,2}:\d\d\b/g, "<clock>");
}

function filesIn(home: string): Record<string, string> {
  const names = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1))
    .filter((name) => !name.startsWith("records"))
    .sort();
  return Object.fromEntries(
    names.map((name) => [name, comparable(readFileSync(join(home, name), "utf8"), home)]),
  );
}

async function onLinux(args: readonly string[], home: string): Promise<WineRun> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: home,
    env: environment(home, TODAY),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { code: status, stdout, stderr };
}

describe.skipIf(noWine)("on Windows", () => {
  beforeAll(async () => {
    const onWindows = ([name, command]: [string, Command]) =>
      session((args, home) => runOnWindows(args, home, { command, env: TODAY })).then((all) =>
        sessions.set(name, all),
      );
    const here = session(onLinux).then((all) => sessions.set("here", all));
    await Promise.all([here, ...Object.entries(windowsPrograms()).map(onWindows)]);
  });

  describe.each(NAMES)("%s", (name) => {
    it.each(COMMAND_LINES.map((args, index) => [index, args.join(" ")] as const))(
      "%i: %s",
      (index) => {
        const expected = sessions.get("here")?.runs[index];
        const found = sessions.get(name)?.runs[index];
        if (name === "the executable" && COMMAND_LINES[index]?.join() === "list,--json") {
          const paths = /"path": "<root>[^"]*"/g;
          expect(expected?.stdout).toMatch(paths);
          const stdout = expected?.stdout.replace(paths, '"path": null');
          expect(found).toEqual({ ...expected, stdout });
        } else expect(found).toEqual(expected);
      },
    );

    it("leaves the same files", () => {
      expect(sessions.get(name)?.files).toEqual(sessions.get("here")?.files);
      expect(Object.keys(sessions.get(name)?.files ?? {})).toContain("leaflet.html");
    });
  });
});
