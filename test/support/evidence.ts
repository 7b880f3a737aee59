/** Exports to test with, and what reading them gives. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Facts, type Verdict, verdictOf } from "../../src/evidence/facts.ts";
import type { ExportEnd, Found } from "../../src/evidence/found.ts";
import type { Expectation } from "../../src/evidence/methods.ts";
import { readExport } from "../../src/evidence/read-export.ts";

export const EXPORTS = fileURLToPath(new URL("../fixtures/evidence/", import.meta.url));

/** The files of a folder of exports, without the one that explains them. */
export function exportFiles(folder = ""): readonly string[] {
  const names = readdirSync(join(EXPORTS, folder));
  return names.filter((name) => name !== "README.md" && name !== "bad").sort();
}

export function exportBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(EXPORTS, name)));
}

export interface Everything {
  found: readonly Found[];
  facts: readonly Facts[];
  end: ExportEnd;
}

/** All that an export says. */
export function readAll(...chunks: readonly Uint8Array[]): Everything {
  const found: Found[] = [];
  const reading = readExport(chunks);
  for (let next = reading.next(); ; next = reading.next()) {
    if (next.done) {
      const facts = found.flatMap((one) => ("facts" in one ? one.facts : []));
      return { found, facts, end: next.value };
    }
    found.push(next.value);
  }
}

/** All that a text says. */
export function readText(text: string): Everything {
  return readAll(new TextEncoder().encode(text));
}

/** What is said of each person, by the part of the name before the @, in lower case. */
export function verdicts(all: Everything, expectation: Expectation): Record<string, Verdict> {
  const entries = all.facts.map((facts) => {
    const person = (facts.name ?? "?").split("@")[0] ?? "";
    return [person.toLowerCase(), verdictOf(facts, expectation)] as const;
  });
  return Object.fromEntries(entries);
}
