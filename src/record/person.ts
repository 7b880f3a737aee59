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
  return { name: trimmed, key: trimmed.normalize("NFC").toLowerCase().normalize("NFC") };
}
