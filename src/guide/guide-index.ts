import type { Guide } from "./format.ts";

/** A guide, by the name that records still call it. */
export type GuideIndex = Guide;
