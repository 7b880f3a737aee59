/** What a terminal sends for the keys that have a name; a key without one sends itself. */
const NAMED: Readonly<Record<string, string>> = {
  Enter: "\r",
  Escape: "\x1b",
  Tab: "\t",
  Space: " ",
  Backspace: "\x7f",
  Delete: "\x1b[3~",
  Up: "\x1b[A",
  Down: "\x1b[B",
  Right: "\x1b[C",
  Left: "\x1b[D",
  Home: "\x1b[H",
  End: "\x1b[F",
  PageUp: "\x1b[5~",
  PageDown: "\x1b[6~",
};

/**
 * The bytes for a key: a name such as `Enter` or `PageDown`, `Ctrl+C`, or one character.
 * @throws Error for any other name.
 */
export function keyBytes(key: string): string {
  const control = /^Ctrl\+([A-Z])$/.exec(key)?.[1];
  if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) - 64);
  const named = NAMED[key];
  if (named !== undefined) return named;
  if ([...key].length !== 1) throw new Error(`There is no key called ${JSON.stringify(key)}.`);
  return key;
}
