import type { AuthorsMessages } from "../../messages/authors.ts";
import type { Outline } from "../outline.ts";
import { excerpt } from "../path.ts";
import type { Finding } from "./rule.ts";

/** Addresses can be read, carry no name or password, and their host is written as browsers see it. */
export function* soundAddresses({ urls }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const { path, url } of urls) {
    if (!url.startsWith("https://")) continue; // the schema says so
    const parsed = parse(url);
    const error = { severity: "error", path } as const;
    if (parsed === null) {
      yield { ...error, code: "bad-address", message: words.badAddress(excerpt(url)) };
      continue;
    }
    if (parsed.username !== "" || parsed.password !== "") {
      yield { ...error, code: "link-credentials", message: words.linkCredentials };
    }
    const written = /^https:\/\/(?:[^/?#]*@)?([^/?#:]*)/.exec(url)?.[1] ?? "";
    const plain = written.toLowerCase() === parsed.hostname || written.startsWith("[");
    if (!plain || /(^|\.)xn--/.test(parsed.hostname)) {
      const message = words.lookAlike(excerpt(written), excerpt(parsed.hostname));
      yield { severity: "warning", path, code: "look-alike-host", message };
    }
  }
}

/** Browsers forgive spaces and backslashes in an address; a person who types it over does not. */
function parse(url: string): URL | null {
  if (/[\s\\]/.test(url)) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
