import { defineConfig } from "vitest/config";

/** Shared with the torture tests: the count is the last line of every run. */
export const reporters = ["default", "./test/support/count-reporter.ts"];

/** Days and times are those of the people the program is for, wherever the tests run. */
export const env = { TZ: "Europe/Amsterdam" };

/** Nothing of the program keeps anything between two tests, so their files can share what they load. */
const inMemory = { isolate: false, env };

export default defineConfig({
  test: {
    reporters,
    // Most of the time the tests wait for a terminal.
    maxWorkers: "100%",
    projects: [
      { test: { name: "unit", ...inMemory, include: ["test/unit/**/*.test.ts"] } },
      { test: { name: "cli", ...inMemory, include: ["test/cli/**/*.test.ts"] } },
      {
        test: {
          name: "e2e",
          env,
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "./test/support/build-once.ts",
          setupFiles: "./test/support/after-each.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
