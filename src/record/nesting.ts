/** Deeper than anything that is stored, and far less deep than what writing JSON can take. */
const DEEPEST = 32;

/** Whether lists and objects are nested so deep that the value could be read but not written again. */
export function nestsTooDeep(value: unknown, left: number = DEEPEST): boolean {
  if (typeof value !== "object" || value === null) return false;
  return left === 0 || Object.values(value).some((part) => nestsTooDeep(part, left - 1));
}
