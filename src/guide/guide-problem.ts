/** One problem of a guide, as `validate` and errors report it. */
export interface GuideProblem {
  severity: "error" | "warning";
  /** Where in the file, such as `chapters[1].steps[4].do[0].en`; empty for the file as a whole. */
  path: string;
  /** Its place in the text, from 1, columns in UTF-16 units; null where there is none. */
  line: number | null;
  column: number | null;
  /** The step it is in, by number on paper and id, such as "4.8 wipe"; null outside steps. */
  step: string | null;
  /** The name of the rule that found it; never translated. */
  code: string;
  /** What is wrong and what to do, for a person. */
  message: string;
}
