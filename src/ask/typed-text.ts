/** A line of text while it is typed, for where the program draws it itself. */

const BACKSPACES = ["\u007f", "\b"];
const CLEAR_LINE = "\u0015";
const CLEAR_WORD = "\u0017";

/** The text after a key: a character is added, Backspace, Ctrl+W and Ctrl+U take away; others do nothing. */
export function edited(text: string, key: string): string {
  if (BACKSPACES.includes(key)) return withoutLast(text);
  if (key === CLEAR_LINE) return "";
  if (key === CLEAR_WORD) return text.replace(/\S+\s*$/, "");
  return /^\p{Cc}/u.test(key) ? text : text + key;
}

/** The text without its last character, as a person sees characters. */
function withoutLast(text: string): string {
  const segments = [...new Intl.Segmenter().segment(text)];
  return text.slice(0, segments.at(-1)?.index ?? 0);
}
