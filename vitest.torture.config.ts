import { defineConfig } from "vitest/config";
import { env, reporters } from "./vitest.config.ts";

/** Tests that need minutes: faults, kills at random moments, many at once. One file after another. */
export default defineConfig({
  test: {
    reporters,
    env,
    include: ["test/torture/**/*.test.ts"],
    globalSetup: "./test/support/build-once.ts",
    setupFiles: "./test/support/after-each.ts",
    fileParallelism: false,
    passWithNoTests: true,
    testTimeout: 10 * 60_000,
    hookTimeout: 60_000,
  },
});
