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
const QUIET = { status: 0, stdout: "", stderr: "" };

describe("the build", () => {
  it("makes a program that knows its version, and carries the guides without white space", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const run = await runProgram(["--version"]);
    expect(run).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
    for (const name of readdirSync(join(root, "guides"))) {
      if (name.endsWith(".schema.json")) continue;
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

  it("keeps what V8 compiled, and does without where that is missing or broken", async () => {
    const code = join("dist/code", `${process.version}-${process.arch}`);
    const kept = readdirSync(join(root, code));
    const chunks = readdirSync(join(root, "dist")).filter((name) => name.endsWith(".js"));
    expect(kept.sort()).toEqual(chunks.sort());
    for (const name of kept) {
      const bytes = readFileSync(join(root, code, name));
      const end = 8 + bytes.readUInt32LE(0);
      const source = bytes.toString("latin1", end);
      expect(source).toContain(readFileSync(join(root, "dist", name), "latin1"));
      const script = new Script(source, { cachedData: bytes.subarray(8, end) });
      expect(script.cachedDataRejected, name).toBe(false);
    }
    const copy = newFolder();
    for (const folder of ["bin", "dist"]) {
      cpSync(join(root, folder), join(copy, folder), { recursive: true });
    }
    const command: [string, string] = [process.execPath, join(copy, "bin/mfa-guide.js")];
    const check = (env = {}) => runProgram(["check", "--for", "nobody"], { command, env });
    // V8 takes no code that it made with other options.
    const options = { NODE_OPTIONS: "--max-old-space-size=200" };
    expect(await check(options)).toMatchObject({ code: 1, stderr: "" });
    const lengthOf = (bytes: Buffer) => bytes.subarray(0, 8);
    for (const breakIt of [
      (bytes: Buffer) => Buffer.concat([lengthOf(bytes), bytes.subarray(8).fill(0, 0, 64)]),
      (bytes: Buffer) => bytes.subarray(0, 4),
      () => Buffer.alloc(0),
    ]) {
      for (const name of kept) {
        const bytes = readFileSync(join(root, code, name));
        writeFileSync(join(copy, code, name), breakIt(bytes));
      }
      expect(await check()).toMatchObject({ code: 1, stderr: "" });
    }
    rmSync(join(copy, "dist/code"), { recursive: true });
    expect(await check()).toMatchObject({ code: 1, stderr: "" });
    execFileSync(process.execPath, [join(copy, "bin/keep-code.js")]);
    expect(readdirSync(join(copy, code)).sort()).toEqual(chunks);
    expect(await check()).toMatchObject({ code: 1, stderr: "" });
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
    for (const version of ["12.22.12", "20.16.0"]) {
      const run = await runProgram(["check"], { command: asNode(version) });
      expect(run).toMatchObject({ code: 70, stdout: "" });
      expect(run.stderr).toMatch(/^mfa-guide: needs Node\.js 20\.17 or later, and this is .*\n$/);
      expect(run.stderr).toContain(version);
    }
    expect(await runProgram(["--version"], { command: asNode("20.17.0") })).toMatchObject({
      code: 0,
    });
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
