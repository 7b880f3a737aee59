import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, join } from "node:path";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/build/bundle.ts";
import { builtInGuides } from "../../scripts/build/guides.ts";
import { place } from "../../scripts/build/place.ts";
import type { Guide } from "../../src/guide/format.ts";
import { personNamed } from "../../src/record/person.ts";
import { makeStatus } from "../../src/record/status.ts";
import { newFolder, program } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";

const text = (contents: string) => new TextEncoder().encode(contents);
const NOT_STARTED = { code: 1, stderr: "", stdout: expect.stringContaining("not started") };
const QUIET = { status: 0, stdout: "", stderr: "" };

describe("the build", () => {
  it("makes a program that knows its version, and carries the guides without white space", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const run = await runProgram(["--version"]);
    expect(run).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
    for (const name of readdirSync(join(root, "guides"))) {
      if (!name.endsWith(".json") || name.endsWith(".schema.json")) continue;
      const source = JSON.parse(readFileSync(join(root, "guides", name), "utf8"));
      const built = readFileSync(join(root, "dist/guides", name), "utf8");
      expect(built).toMatch(/^[!-~][ -~]*$/);
      expect(JSON.parse(built)).toEqual(source);
    }
  });

  it("carries everything it needs: no import of a package is left", () => {
    const scripts = readdirSync(join(root, "dist")).filter((name) => name.endsWith(".js"));
    for (const name of scripts) {
      const source = readFileSync(join(root, "dist", name), "utf8");
      const required = [...source.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)];
      for (const [, path = ""] of required) {
        expect(path.startsWith("./") || isBuiltin(path), `${name} requires ${path}`).toBe(true);
      }
    }
    expect(scripts.length).toBeGreaterThan(5);
    expect(statSync(join(root, "dist/xdg-open")).mode & 0o111).toBe(0o111);
  });

  describe("keeps what V8 compiled", () => {
    const code = join("dist/code", `${process.version}-${process.arch}`);
    const chunks = readdirSync(join(root, "dist")).filter((name) => name.endsWith(".js"));

    /** A copy of the program, and what it answers to a check. */
    function copyOfProgram() {
      const copy = newFolder();
      for (const folder of ["bin", "dist"]) {
        cpSync(join(root, folder), join(copy, folder), { recursive: true });
      }
      const command: [string, string] = [process.execPath, join(copy, "bin/mfa-guide.js")];
      const check = (env = {}) => runProgram(["check", "--for", "nobody"], { command, env });
      const keep = () => execFileSync(process.execPath, [join(copy, "bin/keep-code.js")]);
      return { copy, check, keep };
    }

    it("of every file, with its source", () => {
      expect(readdirSync(join(root, code)).sort()).toEqual(chunks.sort());
      for (const name of chunks) {
        const bytes = readFileSync(join(root, code, name));
        const end = 24 + bytes.readUInt32LE(16);
        const source = bytes.toString("latin1", end);
        expect(source).toContain(readFileSync(join(root, "dist", name), "latin1"));
        const script = new Script(source, { cachedData: bytes.subarray(24, end) });
        expect(script.cachedDataRejected, name).toBe(false);
      }
    });

    it("and does without where that is missing, cut off, zeros, or not for these options of V8", async () => {
      const { copy, check, keep } = copyOfProgram();
      expect(await check({ NODE_OPTIONS: "--max-old-space-size=200" })).toMatchObject(NOT_STARTED);
      for (const breakIt of [
        (bytes: Buffer) =>
          Buffer.concat([bytes.subarray(0, 24), bytes.subarray(24).fill(0, 0, 64)]),
        (bytes: Buffer) => bytes.subarray(0, -20),
        (bytes: Buffer) => bytes.subarray(0, 4),
        (bytes: Buffer) => Buffer.alloc(bytes.length),
        () => Buffer.alloc(0),
      ]) {
        for (const name of chunks) {
          writeFileSync(join(copy, code, name), breakIt(readFileSync(join(root, code, name))));
        }
        expect(await check()).toMatchObject(NOT_STARTED);
      }
      rmSync(join(copy, "dist/code"), { recursive: true });
      expect(await check()).toMatchObject(NOT_STARTED);
      keep();
      expect(readdirSync(join(copy, code)).sort()).toEqual(chunks);
      expect(await check()).toMatchObject(NOT_STARTED);
    });

    it("and never takes it for that of another build", async () => {
      const { copy, check, keep } = copyOfProgram();
      const entry = join(copy, "dist/main.js");
      const changed = readFileSync(entry, "latin1")
        .replaceAll("not started", "NOT STARTED")
        .replace(/[0-9a-f]{16}$/, "0123456789abcdef");
      writeFileSync(entry, changed);
      expect((await check()).stdout).toContain("NOT STARTED");
      keep();
      expect((await check()).stdout).toContain("NOT STARTED");
    });
  });

  it("installs also where there is nothing to keep code of, or no place to keep it", () => {
    const copy = newFolder();
    cpSync(join(root, "bin"), join(copy, "bin"), { recursive: true });
    const keep = [join(copy, "bin/keep-code.js")];
    expect(spawnSync(process.execPath, keep, { encoding: "utf8" })).toMatchObject(QUIET);
    cpSync(join(root, "dist"), join(copy, "dist"), { recursive: true });
    rmSync(join(copy, "dist/code"), { recursive: true });
    writeFileSync(join(copy, "dist/code"), "");
    expect(spawnSync(process.execPath, keep, { encoding: "utf8" })).toMatchObject(QUIET);
  });

  it("makes an index of each guide that tells as much of a status as the guide", () => {
    for (const { path, contents } of builtInGuides()) {
      const guide = JSON.parse(new TextDecoder().decode(contents)) as Guide;
      if (!path.startsWith("guides/index/")) {
        const index = readFileSync(join(root, "dist/guides/index", basename(path)), "latin1");
        for (const language of guide.languages) {
          const options = { language, screens: language, answers: {}, date: "2026-11-23" };
          const nobody = personNamed("nobody");
          expect(makeStatus(JSON.parse(index), options, null, nobody)).toEqual(
            makeStatus(guide, options, null, nobody),
          );
        }
      }
    }
  });

  it("stops at a guide that is not valid, naming the file and the place", () => {
    const folder = newFolder();
    const guide = JSON.parse(
      readFileSync(join(root, "guides/microsoft-authenticator.json"), "utf8"),
    );
    guide.chapters[0].steps[0].on = "tablet";
    writeFileSync(join(folder, "bad.json"), JSON.stringify(guide));
    expect(() => builtInGuides(folder)).toThrow(/bad\.json is not a valid guide:\n {2}.*steps.*on/);
  });

  it("removes what is not of this build, and touches nothing that is the same", () => {
    const folder = newFolder();
    place(
      [
        { path: "main.js", contents: text("1") },
        { path: "old/gone.js", contents: text("2") },
      ],
      folder,
    );
    const before = statSync(join(folder, "main.js"));
    place(
      [
        { path: "main.js", contents: text("1") },
        { path: "guides/a.json", contents: text("{}") },
      ],
      folder,
    );
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      "guides",
      "guides/a.json",
      "main.js",
    ]);
    expect(statSync(join(folder, "main.js")).ino).toBe(before.ino);
    place([{ path: "main.js", contents: text("3"), mode: 0o755 }], folder);
    expect(readFileSync(join(folder, "main.js"), "utf8")).toBe("3");
    expect(statSync(join(folder, "main.js")).mode & 0o777).toBe(0o755);
  });
});

describe("the executable", () => {
  it("starts also where another file requires it", async () => {
    const wrapper = join(newFolder(), "wrapper.cjs");
    writeFileSync(wrapper, `require(${JSON.stringify(program)});`);
    const command = [process.execPath, wrapper] as const;
    const run = await runProgram(["check", "--for", "nobody"], { command });
    expect(run).toMatchObject(NOT_STARTED);
  });

  /** Node that takes itself for another version. */
  function asNode(version: string): readonly [string, ...string[]] {
    const pretend = join(newFolder(), "pretend.cjs");
    writeFileSync(
      pretend,
      `Object.defineProperty(process.versions, "node", { value: "${version}" })`,
    );
    return [process.execPath, "--require", pretend, program];
  }

  it("says in one line that a Node is too old", async () => {
    for (const version of ["12.22.12", "20.16.0", "21.7.3", "22.2.0"]) {
      const run = await runProgram(["check"], { command: asNode(version) });
      expect(run).toMatchObject({ code: 70, stdout: "" });
      expect(run.stderr).toMatch(
        /^mfa-guide: needs Node\.js 20\.17, or 22\.3 or later, and this is .*\n$/,
      );
      expect(run.stderr).toContain(version);
    }
    for (const version of ["20.17.0", "22.3.0", "26.0.0"]) {
      const run = await runProgram(["--version"], { command: asNode(version) });
      expect(run).toMatchObject({ code: 0 });
    }
  });

  it("says in one line that the build is missing, with --json as JSON too", async () => {
    const folder = newFolder();
    cpSync(join(root, "bin"), join(folder, "bin"), { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const command = [process.execPath, join(folder, "bin/mfa-guide.js")] as const;
    const run = await runProgram(["check", "--json"], { command });
    expect(run.code).toBe(70);
    expect(run.stderr).toMatch(/^mfa-guide: its build is missing .*npm run build.*\n$/);
    expect(JSON.parse(run.stdout)).toEqual({
      error: { code: "internal", message: expect.stringContaining("build is missing") },
    });
  });
});
