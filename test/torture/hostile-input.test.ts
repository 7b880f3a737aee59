/** What the unit tests try a few times, thousands of times: other seeds, for minutes. */
import fc from "fast-check";
import { describe, it } from "vitest";
import { commandLine, expectOrder } from "../support/hostile-arguments.ts";
import { expectCleanDocuments, expectSameStructure } from "../support/hostile-documents.ts";
import {
  expectGuideInOrder,
  expectRecordInOrder,
  expectSettingsInOrder,
  guideFile,
  recordFile,
  settingsFile,
} from "../support/hostile-files.ts";
import { hostileTexts, inTurn } from "../support/hostile-guide.ts";
import { expectCleanWalk } from "../support/hostile-screens.ts";

/** A slow machine tries less often, rather than longer. */
const BOUNDED = { interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false };

describe("nothing hostile gets through", () => {
  it("from command lines", async () => {
    const property = fc.asyncProperty(commandLine, fc.boolean(), async (argv, terminal) => {
      await expectOrder(argv, terminal);
    });
    await fc.assert(property, { ...BOUNDED, seed: 101, numRuns: 2000 });
  });

  it("from guides", async () => {
    const property = fc.asyncProperty(guideFile, expectGuideInOrder);
    await fc.assert(property, { ...BOUNDED, seed: 111, numRuns: 500 });
  });

  it("from records", async () => {
    const property = fc.asyncProperty(recordFile, expectRecordInOrder);
    await fc.assert(property, { ...BOUNDED, seed: 112, numRuns: 500 });
  });

  it("from settings", async () => {
    const property = fc.asyncProperty(settingsFile, expectSettingsInOrder);
    await fc.assert(property, { ...BOUNDED, seed: 113, numRuns: 500 });
  });

  it("from texts, to the walk", () => {
    const property = fc.property(hostileTexts, (texts) => expectCleanWalk(inTurn(texts)));
    fc.assert(property, { ...BOUNDED, seed: 102, numRuns: 100 });
  });

  it("from texts, to documents", () => {
    const property = fc.property(hostileTexts, (texts) => {
      expectCleanDocuments(inTurn(texts));
      expectSameStructure(texts);
    });
    fc.assert(property, { ...BOUNDED, seed: 103, numRuns: 500 });
  });
});
