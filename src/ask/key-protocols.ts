/** Keys as newer keyboard protocols spell them, put into the bytes that every terminal sends. */

const ESCAPE = "\u001b";

/** Kitty's protocol: code, shifted code; modifiers, kind of event; the text that the key types. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin so
const KITTY = /\u001b\[(\d+)(?::(\d*)(?::\d*)?)?(?:;(\d*)(?::(\d))?)?(?:;([\d:]*))?u/g;

/** xterm's modifyOtherKeys: modifiers, code. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin so
const XTERM = /\u001b\[27;(\d+);(\d+)~/g;

/** A key with a letter or number of its own, with modifiers and the kind of event. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin so
const FUNCTION_KEY = /\u001b\[(\d+);(\d+)(?::(\d))?([A-Z~])/g;

/** The number pad in application mode. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin so
const NUMBER_PAD = /\u001bO([Mp-y])/g;

/** Modifiers are bits, and sent plus one. Locks are bits above these. */
const SHIFT = 1;
const ALT = 2;
const CONTROL = 4;

const RELEASED = "3";

/** Kitty's codes for keys of the number pad. */
const KEYPAD: Readonly<Record<number, string>> = {
  57414: "\r",
  57417: `${ESCAPE}[D`,
  57418: `${ESCAPE}[C`,
  57419: `${ESCAPE}[A`,
  57420: `${ESCAPE}[B`,
  57421: `${ESCAPE}[5~`,
  57422: `${ESCAPE}[6~`,
  57423: `${ESCAPE}[H`,
  57424: `${ESCAPE}[F`,
};

/**
 * The text with each key of those protocols as a terminal without them sends it. What a program before
 * this one left switched on must not lock a person in. Keys that are let go are left out.
 */
export function plainKeys(text: string): string {
  if (!text.includes(ESCAPE)) return text;
  return text
    .replace(NUMBER_PAD, (_all, key) => (key === "M" ? "\r" : String("pqrstuvwxy".indexOf(key))))
    .replace(KITTY, (_all, code, shifted, modifiers, event, typed) =>
      event === RELEASED ? "" : plainKey(Number(code), Number(shifted), bits(modifiers), typed),
    )
    .replace(XTERM, (_all, modifiers, code) => plainKey(Number(code), 0, bits(modifiers), ""))
    .replace(FUNCTION_KEY, (all, number, modifiers, event, end) => {
      if (event === RELEASED) return "";
      if (bits(modifiers) !== 0) return all;
      return `${ESCAPE}[${end === "~" ? number : ""}${end}`;
    });
}

function bits(modifiers: string | undefined): number {
  return ((Number(modifiers) || 1) - 1) & (SHIFT | ALT | CONTROL);
}

/** @param typed the code points that the key types, divided by colons; empty where they are not told */
function plainKey(
  code: number,
  shifted: number,
  modifiers: number,
  typed: string | undefined,
): string {
  const keypad = KEYPAD[code];
  if (keypad !== undefined) return keypad;
  // Digits of the number pad.
  const plain = code >= 57399 && code <= 57408 ? 48 + code - 57399 : code;
  if (isPrivate(plain) || plain > 0x10ffff) return "";
  if ((modifiers & CONTROL) !== 0) return plain >= 64 && plain < 128 ? control(plain) : "";
  if ((modifiers & ALT) !== 0) return "";
  if (typed) return String.fromCodePoint(...typed.split(":").map(Number).filter(isCodePoint));
  const letter = String.fromCodePoint(plain);
  if ((modifiers & SHIFT) === 0) return letter;
  return shifted > 0 && isCodePoint(shifted) ? String.fromCodePoint(shifted) : letter.toUpperCase();
}

function control(code: number): string {
  return String.fromCharCode(code & 0x1f);
}

/** Kitty gives keys without a character, such as Caps Lock, codes of the private use area. */
function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

function isCodePoint(code: number): boolean {
  return code > 0 && code <= 0x10ffff;
}
