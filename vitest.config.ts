import { defineConfig } from "vitest/config";

/** Shared with the torture tests: the count is the last line of every run. */
export const reporters = ["default", "./test/support/count-reporter.ts"];

export default defineConfig({
  test: {
    reporters,
    projects: [
      { test: { name: "unit", isolate: false, include: ["test/unit/**/*.test.ts"] } },
      { test: { name: "cli", isolate: false, include: ["test/cli/**/*.test.ts"] } },
      {
        test: {
          name: "e2e",
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
