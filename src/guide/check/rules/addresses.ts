import type { AuthorsMessages } from "../../../messages/authors.ts";
import { PLACEHOLDER } from "../../values.ts";
import type { Outline } from "../outline.ts";
import { excerpt } from "../path.ts";
import type { Finding } from "./rule.ts";

/** Addresses can be read, and carry no name or password. */
export function* soundAddresses({ urls }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const { path, url } of urls) {
    if (!url.startsWith("https://")) continue; // the schema says so
    const parsed = parse(url);
    const error = { severity: "error", path } as const;
    if (parsed === null) {
      yield { ...error, code: "bad-address", message: words.badAddress(excerpt(url)) };
    } else if (parsed.username !== "" || parsed.password !== "") {
      yield { ...error, code: "link-credentials", message: words.linkCredentials };
    }
  }
}

/** The host is written as browsers understand it, without letters that only look like others. */
export function* plainHosts({ urls }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const { path, url } of urls) {
    const host = url.startsWith("https://") ? parse(url)?.hostname : undefined;
    if (host === undefined) continue;
    const written = /^https:\/\/(?:[^/?#]*@)?([^/?#:]*)/.exec(url)?.[1] ?? "";
    const plain = written.toLowerCase() === host || written.startsWith("[");
    if (plain && !/(^|\.)xn--/.test(host)) continue;
    const message = words.lookAlike(excerpt(written), excerpt(host));
    yield { severity: "warning", path, code: "look-alike-host", message };
  }
}

/** Browsers forgive spaces and backslashes in an address; a person who types it over does not. */
function parse(url: string): URL | null {
  const filled = url.replace(PLACEHOLDER, "x");
  if (/[\s\\]/.test(filled)) return null;
  try {
    return new URL(filled);
  } catch {
    return null;
  }
}
