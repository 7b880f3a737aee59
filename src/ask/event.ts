import type { StepAction } from "./ask.ts";

/** What a person did with an ask. */
export type WalkEvent =
  | { type: "action"; action: StepAction }
  | { type: "chosen"; value: string }
  /** By searching, as ids. */
  | { type: "found"; kind: "problem" | "step"; id: string }
  | { type: "text"; text: string }
  | { type: "continue" }
  | { type: "cancel" }
  | { type: "end-of-input" };
