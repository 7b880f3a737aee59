import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mergeWords } from "../../scripts/words/merge.ts";
import { wordsPage } from "../../scripts/words/page.ts";
import { languagesOf, sourcesOf } from "../../scripts/words/sources.ts";
import { builtIn, guideNamed } from "../support/built-in.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const sources = sourcesOf(read("guides/words/sources.json"));

/** The phone's own words that were looked for in every language. */
const PHONE =
  /-(iphone|android)$|^(get|install|messages|general|software-update|app-info|permissions|low-power|battery-saver)$/;

describe("words on screens in other languages", () => {
  it.each([...builtIn.keys()])(
    "are in %s only with a source, and as that source has them",
    (id) => {
      const { words = {}, languages, screens = [] } = guideNamed(id);
      expect(screens.length).toBeGreaterThan(20);
      const shipped = Object.entries(words).flatMap(([name, word]) =>
        Object.entries(word)
          .filter(([language]) => !languages.includes(language))
          .map(([language, text]) => ({ name, language, text })),
      );
      expect(shipped.length).toBeGreaterThan(400);
      const unfounded = shipped.filter(
        ({ name, language, text }) => sources[name]?.[language]?.text !== text,
      );
      expect(unfounded).toEqual([]);
    },
  );

  it.each([...builtIn.keys()])("are merged into %s as the script does", (id) => {
    const json = read(`guides/${id}.json`);
    expect(mergeWords(json, sources)).toBe(json);
  });

  it("are taken out again when their source is gone, the rest as it was", () => {
    const json = read("guides/passkey.json");
    const none = mergeWords(json, {});
    expect(JSON.parse(none).screens).toBeUndefined();
    expect(none).not.toContain("Einstellungen");
    expect(mergeWords(none, sources)).toBe(json);
  });

  it("have no source that is a machine translation alone", () => {
    const doubtful = Object.values(sources).flatMap((found) =>
      Object.values(found).filter(({ source }) =>
        source.split("; ").every((part) => part.includes("machine translation")),
      ),
    );
    expect(doubtful).toEqual([]);
  });

  it("are there in a language with at least three quarters of the phone's words", () => {
    const phone = Object.values(
      Object.fromEntries(Object.entries(sources).filter(([n]) => PHONE.test(n))),
    );
    expect(phone.length).toBeGreaterThan(20);
    for (const language of languagesOf(sources)) {
      const known = phone.filter((found) => Object.hasOwn(found, language)).length;
      expect(known / phone.length, language).toBeGreaterThanOrEqual(0.75);
    }
  });

  it.each([
    ['{"next":{"de":{"text":"Weiter","confidence":"maker"}}}', "next.de.source"],
    [
      '{"next":{"de":{"text":"Weiter","source":"Somewhere","confidence":"sure"}}}',
      "next.de.confidence",
    ],
    ['{"next":{"de":{"text":" ","source":"Somewhere","confidence":"maker"}}}', "next.de.text"],
  ])("are refused without what belongs to them: %s", (json, where) => {
    expect(() => sourcesOf(json)).toThrow(where);
  });

  it("are all on the page that says where they come from", () => {
    expect(read("docs/guides/words.md")).toBe(wordsPage(sources));
  });
});
