import { expect, it } from "vitest";
import { noWine } from "./support/programs.ts";

it.skipIf(noWine && !process.env.CI)("Wine is installed, or nothing here was tested", () => {
  expect(noWine).toBe(false);
});
