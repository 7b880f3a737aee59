/** What can be wrong with JSON. */
export type JsonFault =
  | "empty"
  | "end"
  | "unexpected"
  | "trailing-comma"
  | "comment"
  | "quotes"
  | "line-break"
  | "control"
  | "escape"
  | "number"
  | "after-end"
  | "too-deep";
