import { defineConfig } from "vitest/config";
import { env, reporters } from "./vitest.config.ts";

/** The program on Windows, as far as Wine is Windows: `npm run test:windows`. */
export default defineConfig({
  test: {
    reporters,
    env,
    include: ["test/windows/**/*.test.ts"],
    globalSetup: "./test/windows/support/setup.ts",
    setupFiles: "./test/support/after-each.ts",
    testTimeout: 60_000,
    hookTimeout: 5 * 60_000,
  },
});
