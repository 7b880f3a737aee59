/** The major number of a version such as 1.2.0. */
export function major(version: string): number {
  return Number(version.slice(0, version.indexOf(".")));
}
