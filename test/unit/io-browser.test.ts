import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createBrowser } from "../../src/io/desktop/browser.ts";
import { newFolder, removeFolders } from "../support/environment.ts";

const ADDRESS = "https://aka.ms/mfasetup?a=1&b=$(id)%20;'x'";

afterEach(() => {
  vi.unstubAllEnvs();
  removeFolders();
});

/** A program that writes its arguments, one a line, to a file beside it, and then ends so. */
function program(
  name: string,
  end = "exit 0",
  folder = newFolder(),
): { path: string; seen: string } {
  const path = join(folder, name);
  const seen = `${path}.seen`;
  writeFileSync(
    path,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${seen}.new'\nmv '${seen}.new' '${seen}'\n${end}\n`,
  );
  chmodSync(path, 0o755);
  return { path, seen };
}

async function argumentsIn(seen: string): Promise<string[]> {
  await vi.waitFor(() => expect(existsSync(seen)).toBe(true), { timeout: 5_000 });
  return readFileSync(seen, "utf8").trimEnd().split("\n");
}

describe.skipIf(process.platform === "win32")("BROWSER", () => {
  it("gets the address as its only argument, without a shell", async () => {
    const { path, seen } = program("browser");
    expect(await createBrowser({ BROWSER: path }, "linux").open(ADDRESS)).toEqual({ opened: true });
    expect(await argumentsIn(seen)).toEqual([new URL(ADDRESS).href]);
  });

  it("may say where the address goes, and name more than one program", async () => {
    const { path, seen } = program("browser");
    const variable = `/nowhere/browser:${program("failing", "exit 3").path}:${path} --new %s --end`;
    expect(await createBrowser({ BROWSER: variable }, "darwin").open(ADDRESS)).toEqual({
      opened: true,
    });
    expect(await argumentsIn(seen)).toEqual(["--new", new URL(ADDRESS).href, "--end"]);
  });

  it("may be a path with spaces", async () => {
    const { path, seen } = program("my browser");
    expect(await createBrowser({ BROWSER: path }, "linux").open(ADDRESS)).toEqual({ opened: true });
    expect(await argumentsIn(seen)).toHaveLength(1);
  });

  it("counts over SSH and without a display too", async () => {
    const { path } = program("browser");
    const env = { BROWSER: path, SSH_CONNECTION: "1.2.3.4 5 6.7.8.9 22" };
    expect(await createBrowser(env, "linux").open(ADDRESS)).toEqual({ opened: true });
  });

  it.each([
    ["/nowhere/browser", "no-program"],
    ["::", "no-program"],
    ["FAILING", "failed"],
    ["KILLED", "failed"],
  ])("%s is said to be %s", async (variable, reason) => {
    const value = variable
      .replace("FAILING", program("failing", "exit 3").path)
      .replace("KILLED", program("killed", "kill -9 $$").path);
    expect(await createBrowser({ BROWSER: value }, "linux").open(ADDRESS)).toEqual({
      opened: false,
      reason,
    });
  });

  it("that keeps running is waited for no longer than a moment", async () => {
    const folder = newFolder();
    const pid = join(folder, "pid");
    const { path } = program("lasting", `echo $$ > '${pid}'; exec sleep 60`, folder);
    expect(await createBrowser({ BROWSER: path }, "linux").open(ADDRESS)).toEqual({ opened: true });
    // There is still somebody to end.
    expect(process.kill(Number(readFileSync(pid, "utf8")))).toBe(true);
  });
});

describe("the system's browser", () => {
  it.each([
    [{}, "linux", "no-display"],
    [{ SSH_TTY: "/dev/pts/1" }, "linux", "remote"],
    [{ SSH_CONNECTION: "1 2 3 4" }, "darwin", "remote"],
    [{ SSH_CLIENT: "1 2 3" }, "win32", "remote"],
    [{ BROWSER: "" }, "linux", "no-display"],
  ])("with %j on %s is not tried: %s", async (env, platform, reason) => {
    expect(await createBrowser(env, platform).open(ADDRESS)).toEqual({ opened: false, reason });
  });

  describe.runIf(process.platform === "linux")("by xdg-open", () => {
    function install(name: string): string {
      const { path, seen } = program(name);
      vi.stubEnv("PATH", `${dirname(path)}:/usr/bin:/bin`);
      vi.stubEnv("DISPLAY", ":99");
      // A browser that is installed and registered here must not be found by xdg-mime, and started.
      for (const name of ["XDG_DATA_DIRS", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS"]) {
        vi.stubEnv(name, "/nonexistent");
      }
      vi.stubEnv("XDG_CURRENT_DESKTOP", undefined);
      return seen;
    }

    it("gets the address, and the environment is as before", async () => {
      const seen = install("x-www-browser");
      const outcome = await createBrowser({ DISPLAY: ":99" }, "linux").open(ADDRESS);
      expect(outcome).toEqual({ opened: true });
      expect(await argumentsIn(seen)).toEqual([new URL(ADDRESS).href]);
      expect(process.env).not.toHaveProperty("BROWSER");
    });

    it("is never one of text, which nobody would see", async () => {
      const seen = install("lynx");
      vi.stubEnv("PATH", `${dirname(seen)}:${shellOnly()}`);
      const outcome = await createBrowser({ DISPLAY: ":99" }, "linux").open(ADDRESS);
      expect(outcome).toEqual({ opened: false, reason: "failed" });
      expect(existsSync(seen)).toBe(false);
    });

    it("gives way to the Explorer on Windows when nothing else could open the page", async () => {
      vi.stubEnv("PATH", shellOnly());
      const folder = newFolder();
      const { seen } = program("windows\\explorer.exe", "exit 1", folder);
      const outcome = await createBrowser({ SystemRoot: join(folder, "windows") }, "win32").open(
        ADDRESS,
      );
      expect(outcome).toEqual({ opened: true });
      expect(await argumentsIn(seen)).toEqual([new URL(ADDRESS).href]);
      const nowhere = await createBrowser({ SystemRoot: join(folder, "gone") }, "win32").open(
        ADDRESS,
      );
      expect(nowhere).toEqual({ opened: false, reason: "failed" });
    });
  });
});

/** A folder with what xdg-open itself is made of, and no browser. */
function shellOnly(): string {
  const folder = newFolder();
  for (const name of [
    "sh",
    "sed",
    "grep",
    "cut",
    "awk",
    "uname",
    "basename",
    "dirname",
    "env",
    "mv",
  ]) {
    const path = ["/usr/bin", "/bin"].map((place) => join(place, name)).find(existsSync);
    if (path !== undefined) symlinkSync(path, join(folder, name));
  }
  return folder;
}

it.each([
  "http://aka.ms/mfasetup",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "https://user:secret@aka.ms/",
  "-a",
  "",
])("%s is never opened", async (url) => {
  const { path, seen } = program("browser");
  await expect(createBrowser({ BROWSER: path }, "linux").open(url)).rejects.toThrow();
  expect(existsSync(seen)).toBe(false);
});
