/** Files that people name and settings, on Windows: held open by others, and on a stick. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { windowsPath } from "../../scripts/exe/wine.ts";
import { newFolder } from "../support/environment.ts";
import { hold } from "./support/hold.ts";
import { noWine, runOnWindows } from "./support/programs.ts";

describe.skipIf(noWine)("files on Windows", () => {
  it("that another program has open are replaced all the same", async () => {
    const home = newFolder();
    expect((await runOnWindows(["config", "set", "language", "nl"], home)).code).toBe(0);
    await runOnWindows(["handout", "--output", "leaflet.html"], home);
    const written = readFileSync(join(home, "leaflet.html"), "utf8");
    await Promise.all(["config.json", "leaflet.html"].map((name) => hold(join(home, name), home)));
    const [config, handout] = await Promise.all([
      runOnWindows(["config", "set", "language", "en"], home),
      runOnWindows(["handout", "--output", "leaflet.html", "--force", "--lang", "en"], home),
    ]);
    expect(config).toMatchObject({ code: 0, stderr: "" });
    expect(handout).toMatchObject({ code: 0, stderr: "" });
    expect((await runOnWindows(["config", "get", "language"], home)).stdout).toBe("en\n");
    expect(readFileSync(join(home, "leaflet.html"), "utf8")).not.toBe(written);
  });

  it("can be made where there are no hard links", async () => {
    const home = newFolder();
    const hook = windowsPath(fileURLToPath(new URL("support/refuse-links.cjs", import.meta.url)));
    const env = { NODE_OPTIONS: `--require=${hook.replaceAll("\\", "/")}` };
    for (const args of [
      ["config", "set", "language", "en"],
      ["handout", "--output", "leaflet.html"],
      ["new", "my-guide.json"],
      ["report", "--output", "report.csv"],
    ]) {
      const run = await runOnWindows(args, home, { env });
      expect(run, args.join(" ")).toMatchObject({ code: 0, stderr: "" });
    }
    expect(readdirSync(home).filter((name) => name.includes(".tmp"))).toEqual([]);
  });
});
