import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundle, root } from "../../scripts/build/bundle.ts";
import { bundledPackages, licencesFile, licencesText } from "../../scripts/build/licences.ts";
import { newFolder } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";

interface Packed {
  unpackedSize: number;
  files: { path: string; mode: number }[];
}

function pack(): Packed {
  const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  // npm 12 gives an object by name where earlier ones give a list.
  const [packed] = Object.values(JSON.parse(output) as Record<string, Packed>);
  if (!packed) throw new Error(`npm pack said nothing: ${output}`);
  return packed;
}

describe("what is published", () => {
  it("is the program, its guides and their schema, the README and licences, and nothing else", () => {
    const { files } = pack();
    const paths = files.map(({ path }) => path);
    const others = paths.filter(
      (path) => !/^dist\/([\w.-]+\.js|guides\/(index\/)?[a-z-]+\.json)$/.test(path),
    );
    expect(others.sort()).toEqual([
      "LICENSE",
      "README.md",
      "THIRD-PARTY-LICENSES.txt",
      "bin/keep-code.js",
      "bin/mfa-guide.js",
      "bin/package.json",
      "dist/package.json",
      "dist/xdg-open",
      "guides/guide.schema.json",
      "package.json",
    ]);
    expect(paths).toContain("dist/main.js");
    expect(paths).toContain("dist/guides/microsoft-authenticator.json");
  });

  it("has what the page of a package shows", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const shown = ["name", "version", "description", "keywords", "author", "license", "engines"];
    expect(Object.keys(manifest)).toEqual(expect.arrayContaining(shown));
    expect(Object.keys(manifest)).not.toContain("private");
  });

  it("is installed, updated and removed by npm as the README says, without the network", async () => {
    const home = newFolder();
    const npm = (...args: string[]) =>
      execFileSync("npm", [...args, "--offline", "--no-audit", "--no-fund", "--prefix", home], {
        cwd: home,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        shell: process.platform === "win32",
      });
    const packing = ["pack", "--ignore-scripts", "--pack-destination", home];
    execFileSync("npm", packing, { cwd: root, stdio: "ignore" });
    const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const _ of ["installed", "updated"]) npm("install", "-g", `./${name}-${version}.tgz`);
    const command = [join(home, "bin/mfa-guide")] as const;
    const shown = await runProgram(["--version"], { command, home });
    expect(shown).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
    expect((await runProgram(["mark", "done", "--step", "1"], { command, home })).code).toBe(0);
    expect((await runProgram(["check"], { command, home })).stdout).toMatch(/, 1 of \d+ steps/);
    npm("uninstall", "-g", name);
    expect(existsSync(join(home, "bin/mfa-guide"))).toBe(false);
    expect(existsSync(join(home, "records"))).toBe(true);
  });

  it("stays under 1.8 MB unpacked", () => {
    expect(pack().unpackedSize).toBeLessThan(1_800_000);
  });

  it("brings no dependency along: installing takes one step and no compiler", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(Object.keys(manifest)).not.toContain("dependencies");
    // What it runs is plain JavaScript, and the program does without.
    expect(manifest.scripts.postinstall).toBe("node bin/keep-code.js");
  });
});

describe("THIRD-PARTY-LICENSES.txt", () => {
  it("is what `npm run licences` writes for this build", async () => {
    const { sources } = await bundle();
    expect(readFileSync(licencesFile, "utf8")).toBe(licencesText(sources));
  });

  it("holds only licences that allow to pass a package on with a notice", async () => {
    const { sources } = await bundle();
    for (const { name, license } of bundledPackages(sources)) {
      expect(license, name).toMatch(/^(MIT|ISC|BSD-[23]-Clause|Apache[ -]2\.0)$/);
    }
  });
});
