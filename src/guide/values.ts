/** Values that were written down, put where a guide says `<id>`. */

/** The most characters a value can have. */
export const LONGEST_VALUE = 200;

/** `<id>`, with the id of a value. */
export const PLACEHOLDER = /<([a-z][a-z0-9]*(?:-[a-z0-9]+)*)>/g;

/** A line to copy with the values in it that are known; the others stay as they are written. */
export function fillCopy(copy: string, values: Readonly<Record<string, string>>): string {
  return copy.replace(PLACEHOLDER, (written, id: string) => known(values, id) ?? written);
}

/**
 * An address with the values in it that are known, escaped as a part of an address. `missing` has the
 * ids of the others, which stay as they are written: such an address cannot be opened yet.
 */
export function fillAddress(
  url: string,
  values: Readonly<Record<string, string>>,
): { url: string; missing: readonly string[] } {
  const missing = new Set<string>();
  const filled = url.replace(PLACEHOLDER, (written, id: string) => {
    const value = known(values, id);
    if (value !== undefined) return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"));
    missing.add(id);
    return written;
  });
  return { url: filled, missing: [...missing] };
}

function known(values: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}
