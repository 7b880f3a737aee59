import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import nodeModule, { isBuiltin } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/build/bundle.ts";
import { builtInGuides } from "../../scripts/build/guides.ts";
import { place } from "../../scripts/build/place.ts";
import { newFolder, program } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";

const text = (contents: string) => new TextEncoder().encode(contents);

describe("the build", () => {
  it("makes a program that knows its version, and carries the guides without white space", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const run = await runProgram(["--version"]);
    expect(run).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
    for (const name of readdirSync(join(root, "guides"))) {
      if (name.endsWith(".schema.json")) continue;
      const source = JSON.parse(readFileSync(join(root, "guides", name), "utf8"));
      const built = readFileSync(join(root, "dist/guides", name), "utf8");
      expect(built).toBe(JSON.stringify(source));
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

  it("keeps what V8 compiled, where Node has no compile cache, and does without when it is broken", async () => {
    const dist = join(root, "dist");
    const caches = readdirSync(dist).filter((name) => name.endsWith(".v8"));
    const needsThem = !("enableCompileCache" in nodeModule);
    expect(caches.some((name) => name.startsWith("main.js."))).toBe(needsThem);
    for (const name of caches) {
      const file = name.replace(/(\.[0-9a-f]{16})?\.v8$/, "");
      const source = nodeModule.wrap(readFileSync(join(dist, file), "latin1"));
      const script = new Script(source, { cachedData: readFileSync(join(dist, name)) });
      expect(script.cachedDataRejected, name).toBe(false);
    }
    const copy = newFolder();
    for (const folder of ["bin", "dist"]) {
      cpSync(join(root, folder), join(copy, folder), { recursive: true });
    }
    for (const name of caches) writeFileSync(join(copy, "dist", name), "no code");
    const command: [string, string] = [process.execPath, join(copy, "bin/mfa-guide.js")];
    const run = await runProgram(["check", "--for", "nobody"], { command });
    expect(run).toMatchObject({ code: 1, stderr: "" });
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
