import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder } from "../support/environment.ts";
import { runWriter } from "./support/run-writer.ts";

describe("one call to the file system fails", () => {
  it.each(["EIO", "ENOSPC", "EACCES", "EROFS", "EMFILE", "ESTALE"])(
    "with %s: done or a Failure, never half, and the lock is free at once",
    async (code) => {
      const directory = join(newFolder(), "records");
      const { lines, stderr } = await runWriter([directory, "jan", "failing", code]);
      expect(stderr).toBe("");
      const runs = lines.map((line) => line.split(" "));
      for (const [call, outcome, is, milliseconds] of runs) {
        const what = `${code} at call ${call}`;
        expect(["done new", "failure old"], what).toContain(`${outcome} ${is}`);
        expect(Number(milliseconds), what).toBeLessThan(2_000);
      }
      // Some calls must matter and some faults must be overcome, or nothing was tested.
      expect(runs.length).toBeGreaterThan(20);
      expect(runs.filter(([, outcome]) => outcome === "failure").length).toBeGreaterThan(5);
      expect(readdirSync(directory).filter((name) => name.endsWith(".json"))).toHaveLength(1);
    },
  );
});
