import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder } from "../support/environment.ts";
import { runWriter } from "./support/run-writer.ts";

const CODES = ["EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EMFILE", "ESTALE", "UNKNOWN"];

describe("one call to the file system fails", () => {
  it.each(
    CODES.flatMap((code) => [
      [code, "somebody new"],
      [code, "known"],
    ]),
  )(
    "with %s, for %s: done or a Failure, never half, and the next one goes on",
    async (code, whose) => {
      const directory = join(newFolder(), "records");
      const { lines, stderr } = await runWriter([directory, "jan", "failing", code, whose]);
      expect(stderr).toBe("");
      const runs = lines.map((line) => line.split(" "));
      for (const [call, outcome, is, again] of runs) {
        const what = `${code} at call ${call}`;
        expect(["done new goes-on", "failure old goes-on"], what).toContain(
          `${outcome} ${is} ${again}`,
        );
      }
      // Some calls must matter and some faults must be overcome, or nothing was tested.
      expect(runs.length).toBeGreaterThan(8);
      expect(runs.filter(([, outcome]) => outcome === "failure").length).toBeGreaterThan(3);
      for (const person of readdirSync(directory)) {
        const names = readdirSync(join(directory, person));
        expect(names.filter((name) => !name.endsWith(".jsonl"))).toEqual([]);
      }
    },
  );
});
