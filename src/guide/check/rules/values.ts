import type { AuthorsMessages } from "../../../messages/authors.ts";
import { PLACEHOLDER } from "../../values.ts";
import type { Outline } from "../outline.ts";
import { excerpt } from "../path.ts";
import { patternFault } from "../pattern.ts";
import { type Finding, type Suggest, stringsOf } from "./rule.ts";

/** What nobody may be asked for, in the languages that authors write in. */
const SECRET =
  /\b(?:pass ?words?|pass ?phrases?|pass ?codes?|pwd|pin|pins|pin-?codes?|puk|otp|totp|secrets?|tokens?|temporary access pass|access pass|recovery keys?|wachtwoord(?:en)?|pincodes?|toegangspas|herstelsleutels?|kenn?w[oö]rt(?:er)?|passw[oö]rt(?:er)?|mot de passe|contrase[ñn]a)\b/i;

/** Codes that are no secrets; any other code may be one. */
const CODE =
  /\b(?<!(?:error|exit|status|post|postal|zip|product|asset|article|country|area|room|cost|source|bar|qr|fout|kosten|artikel|gebouw)[ -]?)\w*codes?\b/gi;
const HARMLESS =
  /^(?:error|exit|status|post|postal|zip|product|asset|article|country|area|room|cost|source|bar|qr|fout|land|kosten|artikel|ruimte|gebouw)codes?$/i;

/** Nobody is asked for a password, a code or a PIN: what is recorded is read by others. */
export function* noSecrets({ values }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const { path, name, ask } of values) {
    const asked = ask === null ? [] : [...stringsOf(ask)];
    const all = [{ path, string: name.replaceAll("-", " ") }, ...asked];
    for (const { path: place, string } of all) {
      const secret = secretIn(string);
      if (secret === null) continue;
      const message = words.secretValue(excerpt(secret));
      yield { severity: "error", path: place, code: "secret-value", message };
    }
  }
}

function secretIn(text: string): string | null {
  const secret = SECRET.exec(text)?.[0];
  if (secret !== undefined) return secret;
  return (
    Array.from(text.matchAll(CODE), ([code]) => code).find((code) => !HARMLESS.test(code)) ?? null
  );
}

/** Patterns are regular expressions, and none can run for ever. */
export function* soundPatterns({ values }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const { pattern } of values) {
    if (pattern === null || pattern.text === "") continue;
    const { path, text } = pattern;
    const code = patternFault(text);
    if (code === null) continue;
    yield { severity: "error", path, code, message: words.patterns[code](excerpt(text)) };
  }
}

/** An address names values that exist, and not in its host: nobody types where it leads. */
export function* valuesInAddresses(
  { urls, values }: Outline,
  words: AuthorsMessages,
  suggest: Suggest,
): Iterable<Finding> {
  const known = new Set(values.map(({ name }) => name));
  for (const { path, url } of urls) {
    const host = /^https:\/\/[^/?#]*/.exec(url)?.[0] ?? "";
    for (const [written, name = ""] of url.matchAll(PLACEHOLDER)) {
      if (!known.has(name)) {
        const message = words.unknownName("value", excerpt(name), suggest(name, known));
        yield { severity: "error", path, code: "unknown-value", message };
      } else if (host.includes(written)) {
        const message = words.valueInHost(excerpt(written));
        yield { severity: "error", path, code: "value-in-host", message };
      }
    }
  }
}

/**
 * What stands between < and > in a line to copy can be anything; where it is almost the name of a value, it
 * is most likely meant.
 */
export function* valuesInCopies(
  { copies, values }: Outline,
  words: AuthorsMessages,
  suggest: Suggest,
): Iterable<Finding> {
  const known = new Set(values.map(({ name }) => name));
  if (known.size === 0) return;
  for (const { path, text } of copies) {
    for (const [, name = ""] of text.matchAll(PLACEHOLDER)) {
      const near = known.has(name) ? [] : suggest(name, known);
      if (near.length === 0) continue;
      const message = words.unknownName("value", excerpt(name), near);
      yield { severity: "warning", path, code: "unknown-value", message };
    }
  }
}
