import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { homeDirectory, systemLocale, userName } from "../../src/io/system.ts";
import { newFolder, removeFolders } from "../support/environment.ts";

afterEach(() => removeFolders());

describe("the home", () => {
  it.each([{}, { XDG_CONFIG_HOME: "xdg", APPDATA: "appdata" }])(
    "is where conf itself would put it (%j)",
    (variables) => {
      const home = newFolder();
      const env = Object.fromEntries(
        Object.entries(variables).map(([name, value]) => [name, join(home, value)]),
      );
      const system = new URL("../../src/io/system.ts", import.meta.url);
      const script = `
        import Conf from "conf";
        import { homeDirectory } from ${JSON.stringify(system.href)};
        const { path } = new Conf({ projectName: "mfa-guide", projectSuffix: "" });
        const ours = homeDirectory(process.env, process.platform);
        console.log(JSON.stringify([path, ours]));`;
      const { stdout } = spawnSync(
        process.execPath,
        ["--import", "tsx", "--input-type=module", "-e", script],
        {
          cwd: fileURLToPath(new URL("../..", import.meta.url)),
          env: { PATH: process.env.PATH, HOME: home, USERPROFILE: home, ...env },
          encoding: "utf8",
        },
      );
      const [confPath, ours] = JSON.parse(stdout) as [string, string];
      expect(join(ours, "config.json")).toBe(confPath);
      expect(ours.startsWith(home)).toBe(true);
    },
    30_000,
  );

  it("is the one that MFA_GUIDE_HOME names, absolute, and is not made", () => {
    expect(homeDirectory({ MFA_GUIDE_HOME: "some/where" }, "linux")).toBe(resolve("some/where"));
    expect(existsSync("some")).toBe(false);
  });

  it.each([
    ["a relative XDG_CONFIG_HOME", { XDG_CONFIG_HOME: "cfg" }],
    ["a relative HOME", { HOME: "." }],
    ["an empty HOME", { HOME: "" }],
  ])("is never in the current folder: %s", (_, env) => {
    expect(homeDirectory(env, "linux")).toBe(join(userInfo().homedir, ".config", "mfa-guide"));
  });

  it("may be named with ~, which no shell has replaced", () => {
    const env = { HOME: "/home/jan", MFA_GUIDE_HOME: "~/mfa" };
    expect(homeDirectory(env, "linux")).toBe("/home/jan/mfa");
    expect(homeDirectory({ ...env, MFA_GUIDE_HOME: "~" }, "linux")).toBe("/home/jan");
    expect(homeDirectory({ ...env, MFA_GUIDE_HOME: "~x" }, "linux")).toBe(resolve("~x"));
  });

  it.each([
    ["linux", ".config/mfa-guide"],
    ["darwin", "Library/Preferences/mfa-guide"],
    ["win32", "AppData/Roaming/mfa-guide/Config"],
  ])("on %s is below the person's own", (platform, path) => {
    expect(homeDirectory({}, platform)).toBe(join(homedir(), path));
    expect(homeDirectory({ MFA_GUIDE_HOME: "" }, platform)).toBe(join(homedir(), path));
  });
});

describe("the user's name", () => {
  it("is the system's", () => {
    expect(userName({ USER: "somebody-else" })).toBe(userInfo().username);
  });
});

describe("the locale", () => {
  it.each([
    [{ LC_ALL: "nl_NL.UTF-8", LC_MESSAGES: "de_DE", LANG: "C" }, "nl_NL.UTF-8"],
    [{ LC_ALL: "", LC_MESSAGES: "de_DE", LANG: "C" }, "de_DE"],
    [{ LANG: "C" }, "C"],
  ])("follows the variables in their order (%j)", (env, locale) => {
    expect(systemLocale(env, "linux")).toBe(locale);
  });

  it("is the system's where no variable says", () => {
    expect(systemLocale({}, "linux")).toBe("C");
    expect(systemLocale({}, "darwin")).toMatch(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
  });
});
