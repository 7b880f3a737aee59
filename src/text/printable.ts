/**
 * What must never reach a terminal or a file as it is: control characters (an escape sequence could
 * redraw the screen), bidirectional controls (text could read backwards, see "Trojan Source"), line
 * and paragraph separators, and invisible characters. The joiners U+200C and U+200D stay: scripts and
 * emoji need them.
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}]|\u034f|\u17b4|\u17b5|[\ud800-\udfff]/gu;

/** What most labels are; looked for first, since the classes above are slow to prepare. */
const PLAIN = /^[ -~]*$/;

/** The text on one line, with what must not be printed replaced: line breaks and tabs by a space, the rest by U+FFFD. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNPRINTABLE, (character) => (/\s/u.test(character) ? " " : "\ufffd"));
}

/** Whether a text holds anything that must not be printed. */
export function isPrintable(text: string): boolean {
  return PLAIN.test(text) || text.search(UNPRINTABLE) === -1;
}
