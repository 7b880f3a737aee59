/** The code of a system error, such as ENOENT, or UNKNOWN for what Node has no code for; empty for anything else. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === "string" && /^(E|UNKNOWN$)/.test(code) ? code : "";
}
