/**
 * What must never reach a terminal or a file as it is: control characters (an escape sequence could
 * redraw the screen), bidirectional controls (text could read backwards, see "Trojan Source"), line
 * and paragraph separators, and invisible characters. The joiners U+200C and U+200D stay: scripts and
 * emoji need them.
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** The text on one line, with what must not be printed replaced: line breaks and tabs by a space, the rest by U+FFFD. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => (/\s/u.test(character) ? " " : "\ufffd"));
}

/** Whether a text holds anything that must not be printed. */
export function isPrintable(text: string): boolean {
  return text.search(UNPRINTABLE) === -1;
}
