/** The commands' names. A guide cannot be named like one: `mfa-guide list` would be ambiguous. */
export const COMMAND_NAMES = [
  "walk",
  "list",
  "show",
  "search",
  "status",
  "check",
  "mark",
  "report",
  "verify",
  "handout",
  "validate",
  "new",
  "forget",
  "config",
  "completion",
  "help",
] as const;
