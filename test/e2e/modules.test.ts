import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { newFolder, program } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";
import { type Trace, traceProgram } from "../support/trace.ts";

const PERSON = ["--for", "j.jansen@example.org"];
const READS = { chunks: ["main"], packages: ["@noble/hashes", "commander"] };

let home: string;
beforeAll(async () => {
  home = newFolder({ kept: true });
  const marked = await runProgram(["mark", "done", "--step", "1.1", ...PERSON], { home });
  expect(marked).toMatchObject({ code: 0, stderr: "" });
});

async function trace(...args: string[]): Promise<Trace> {
  const traced = await traceProgram(args, { home });
  expect(traced.run.stderr).toBe("");
  return traced;
}

describe("what is loaded", () => {
  it("for --version: nothing", async () => {
    expect(await trace("--version")).toMatchObject({ chunks: [], packages: [], guides: [] });
  });

  it("for --help: one file, commander, and no guide", async () => {
    expect(await trace("--help")).toMatchObject({ ...READS, guides: [] });
  });

  it("for check and status --json: one file, commander, and the index of the guide that is asked for", async () => {
    for (const args of [["check"], ["check", "--json"], ["status", "--json"]]) {
      const traced = await trace(...args, ...PERSON);
      expect(traced).toMatchObject({ ...READS, guides: [], indexes: ["microsoft-authenticator"] });
    }
    const other = await trace("check", "new-phone", ...PERSON);
    expect(other).toMatchObject({ ...READS, guides: [], indexes: ["new-phone"] });
  });

  it("for mark: beside it one file with what writes records", async () => {
    const traced = await trace("mark", "done", "--step", "1.2", ...PERSON);
    expect(traced).toMatchObject({ guides: [], indexes: ["microsoft-authenticator"] });
    expect(traced.chunks).toEqual(["main", "writing"]);
    expect(traced.packages).toEqual(["@noble/hashes", "commander"]);
  });

  it("for mark: no handlers of signals, which would end the program before it has cleaned up", async () => {
    const folder = newFolder();
    const hook = join(folder, "listeners.cjs");
    writeFileSync(
      hook,
      `process.on("exit", () => {
        const counts = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM"].map((name) => process.listenerCount(name));
        process.stderr.write(JSON.stringify(counts));
      });`,
    );
    const command = [process.execPath, "--require", hook, program] as const;
    const run = await runProgram(["mark", "done", "--all"], { command });
    expect(run).toMatchObject({ code: 0, stderr: "[0,0,0,0]" });
  });

  it("for what prints text: chalk, and neither prompts nor the guide's schema", async () => {
    for (const command of ["status", "list", "show", "report"]) {
      const { packages } = await trace(command);
      expect(packages, command).toContain("chalk");
      for (const name of ["@inquirer/core", "ora", "open", "qrcode-terminal", "conf", "valibot"]) {
        expect(packages, command).not.toContain(name);
      }
    }
  });

  it("for the walk read aloud: no prompts, no spinner, no QR code, and no browser", async () => {
    const { packages } = await trace("--accessible", "--no-open", ...PERSON);
    for (const name of ["@inquirer/core", "ora", "open", "qrcode-terminal", "conf", "valibot"]) {
      expect(packages).not.toContain(name);
    }
  });

  it("of Node's own: nothing that starts programs or talks to a network for what scripts run", async () => {
    for (const args of [["--version"], ["check", ...PERSON], ["status", "--json", ...PERSON]]) {
      const { builtins } = await trace(...args);
      expect(builtins).toContain("fs");
      for (const name of [
        "child_process",
        "http",
        "https",
        "readline",
        "assert",
        "worker_threads",
      ]) {
        expect(builtins, args.join(" ")).not.toContain(name);
      }
    }
  });
});
