/**
 * The language of those known that a tag means, however it is written: itself (`PL`, `pt_BR`, `iw` for
 * `he`), or else the language it is a variety of (`pl-PL`, `de-AT`); undefined when none is.
 */
export function languageAmong(wanted: string, known: readonly string[]): string | undefined {
  if (known.includes(wanted)) return wanted;
  const parts = canonical(wanted)?.split("-") ?? [];
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join("-");
    const found = known.find((candidate) => canonical(candidate) === tag);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The tags that differ from one only by region or script: `pt-BR` and `pt-PT` for `pt`. */
export function varietiesOf(wanted: string, known: readonly string[]): string[] {
  const tag = canonical(wanted)?.split("-")[0];
  return known.filter((candidate) => canonical(candidate)?.split("-")[0] === tag);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0];
  } catch {
    return undefined; // No tag at all.
  }
}

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ku|ps|sd|ug|ur|yi)(-|$)/;

/** Whether a language is written from right to left. */
export function isRightToLeft(tag: string): boolean {
  return RIGHT_TO_LEFT.test(tag);
}
