/** Opening a step's link in the browser. */

/** When the walk opens a step's link: on Enter, on arrival, or not at all. */
export type OpenSetting = "ask" | "always" | "never";

/** What became of opening an address: opened, or why not. */
export type Opened =
  | { opened: true }
  | { opened: false; reason: "no-display" | "remote" | "no-program" | "failed" };
