/** One problem of a guide, as `validate` and errors report it. */
export interface GuideProblem {
  severity: "error" | "warning";
  /** Where in the file, such as `chapters[1].steps[4].do[0].en`; empty for the file as a whole. */
  path: string;
  /** The name of the rule that found it; never translated. */
  code: string;
  /** What is wrong and what to do, for a person. */
  message: string;
}
