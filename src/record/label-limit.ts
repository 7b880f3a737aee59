/** The most a person's name, a ticket or a note may be, in bytes of UTF-8. */
export const LABEL_LIMIT = 4096;

/** Whether a text is longer than a name, ticket or note may be. */
export function isTooLong(text: string): boolean {
  return new TextEncoder().encode(text).length > LABEL_LIMIT;
}
