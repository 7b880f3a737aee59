/** The person a set-up is for when no other is named. */
export const NOBODY_NAMED = "me";

/** A person: as typed, and the form in which people are compared. */
export interface Person {
  name: string;
  /** Trimmed, Unicode-normalised, without regard to case: equal for the same person. */
  key: string;
}

/** The person of that name. The name is already checked (see `checkLabel`). */
export function personNamed(name: string): Person {
  const trimmed = name.trim();
  return { name: trimmed, key: foldCase(trimmed.normalize("NFD")).normalize("NFC") };
}

/**
 * Text without regard to case. Lower, upper and lower again stands in for Unicode's case folding:
 * ẞ, ß and ss are equal, and so are both forms of a small sigma. The dotless ı is no i.
 */
function foldCase(text: string): string {
  return text.replace(/[^ı]+/gu, (part) => part.toLowerCase().toUpperCase().toLowerCase());
}
