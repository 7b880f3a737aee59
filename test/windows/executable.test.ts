/** The executables, and what is made around them. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { NtExecutable, NtExecutableResource, Resource } from "resedit";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { NODE_VERSION, sha256 } from "../../scripts/exe/targets.ts";
import { environment, newFolder } from "../support/environment.ts";
import { EXE, noWine, OUT, runOnWindows } from "./support/programs.ts";

const { version } = packageJson;
const ZIP = join(OUT, `mfa-guide-${version}-win-x64.zip`);
const TARBALL = join(OUT, `mfa-guide-${version}-linux-x64.tar.gz`);

describe.skipIf(noWine)("the executable for Windows", () => {
  it("runs alone in a folder, from a path with spaces and accents", async () => {
    const home = newFolder();
    const folder = join(newFolder(), "Mijn bestanden é");
    mkdirSync(folder);
    copyFileSync(EXE[0], join(folder, "mfa-guide.exe"));
    const command = [join(folder, "mfa-guide.exe")] as const;
    const mark = await runOnWindows(["mark", "done", "--step", "1"], home, { command });
    expect(mark).toMatchObject({ code: 0, stderr: "" });
    const check = await runOnWindows(["check"], home, { command });
    expect(check.stdout).toMatch(/, 1 of \d+ steps/);
    expect(readdirSync(folder)).toEqual(["mfa-guide.exe"]);
  });

  it("shows its own version in its properties, and nothing of Node's", () => {
    const executable = NtExecutable.from(readFileSync(EXE[0]));
    const { entries } = NtExecutableResource.from(executable);
    const [info] = Resource.VersionInfo.fromEntries(entries);
    const [language] = info?.getAllLanguagesForStringValues() ?? [];
    const strings = language && info?.getStringValues(language);
    expect(strings).toMatchObject({
      ProductName: "mfa-guide",
      FileVersion: version,
      ProductVersion: version,
      OriginalFilename: "mfa-guide.exe",
    });
    expect(JSON.stringify(strings)).not.toContain("Node");
    const [major, minor] = version.split(".").map(Number);
    const { fileVersionMS, productVersionMS } = info?.fixedInfo ?? {};
    expect([fileVersionMS, productVersionMS]).toEqual(
      Array.from({ length: 2 }, () => ((major ?? 0) << 16) + (minor ?? 0)),
    );
  });

  it("with --debug names the lines of the sources", async () => {
    const run = await runOnWindows(["show", "nowhere", "--debug"], newFolder());
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/ {4}at .*\(src\/commands\/load-guide\.ts:\d+:\d+\)/);
    expect(run.stderr).toMatch(/ {4}at .*\(src\/run\.ts:\d+:\d+\)/);
  });

  it("names no file that is not there where a guide is damaged or missing", async () => {
    const home = newFolder();
    mkdirSync(join(home, "guides"));
    copyFileSync(join(OUT, "mfa-guide.scoop.json"), join(home, "guides/broken.json"));
    const run = await runOnWindows(["list"], home);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain("guides\\broken.json");
    expect(run.stdout).toContain("microsoft-authenticator");
  });
});

describe.skipIf(noWine)("what is downloaded for Windows", () => {
  it("is a zip of at most 36 MB with the program and all licences", () => {
    expect(statSync(ZIP).size).toBeLessThan(36e6);
    const files = unzipSync(readFileSync(ZIP));
    expect(Object.keys(files).sort()).toEqual([
      "LICENSE.txt",
      "THIRD-PARTY-LICENSES.txt",
      "mfa-guide.exe",
    ]);
    const licences = new TextDecoder().decode(files["THIRD-PARTY-LICENSES.txt"]);
    for (const name of ["commander ", "chalk ", `Node.js ${NODE_VERSION}`, "OpenSSL", "V8"]) {
      expect(licences).toContain(name);
    }
    expect(sha256(files["mfa-guide.exe"] ?? new Uint8Array())).toBe(sha256(readFileSync(EXE[0])));
  });

  it("has its SHA-256 beside it, as sha256sum checks it", () => {
    const sum = sha256(readFileSync(ZIP));
    expect(readFileSync(`${ZIP}.sha256`, "utf8")).toBe(`${sum}  ${basename(ZIP)}\n`);
  });

  it("has manifests for winget and scoop that name it", () => {
    const sum = sha256(readFileSync(ZIP));
    const url = `https://example.org/get/${basename(ZIP)}`;
    const winget = readdirSync(join(OUT, "winget")).sort();
    expect(winget).toEqual([
      "mfa-guide.mfa-guide.installer.yaml",
      "mfa-guide.mfa-guide.locale.en-US.yaml",
      "mfa-guide.mfa-guide.yaml",
    ]);
    const read = (name: string) => readFileSync(join(OUT, "winget", name), "utf8");
    for (const name of winget) expect(read(name)).toContain(`PackageVersion: "${version}"\n`);
    expect(read(winget[0] ?? "")).toContain(`"InstallerUrl":"${url}"`);
    expect(read(winget[0] ?? "")).toContain(`"InstallerSha256":"${sum.toUpperCase()}"`);
    const scoop = JSON.parse(readFileSync(join(OUT, "mfa-guide.scoop.json"), "utf8"));
    expect(scoop.architecture["64bit"]).toEqual({ url, hash: sum });
    expect(scoop).toMatchObject({ version, bin: "mfa-guide.exe", license: "MIT" });
  });
});

describe.skipIf(noWine || process.platform !== "linux")("the executable for Linux", () => {
  it("comes with its licences in a folder of its own, and runs without Node", () => {
    const folder = newFolder();
    expect(spawnSync("tar", ["-xzf", TARBALL, "-C", folder]).status).toBe(0);
    const inside = join(folder, basename(TARBALL, ".tar.gz"));
    expect(readdirSync(inside).sort()).toEqual([
      "LICENSE",
      "THIRD-PARTY-LICENSES.txt",
      "mfa-guide",
    ]);
    const env = environment(newFolder(), { PATH: "/nowhere" });
    const run = (...args: string[]) =>
      spawnSync(join(inside, "mfa-guide"), args, { env, encoding: "utf8" });
    expect(run("--version").stdout).toBe(`${version}\n`);
    expect(run("mark", "done", "--step", "1").status).toBe(0);
    expect(run("check")).toMatchObject({ status: 1, stderr: "" });
    expect(run("frobnicate").status).toBe(2);
  });
});
