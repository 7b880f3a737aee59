/** The page about the words on screens in other languages. */
import { escapeMarkdown } from "../../src/text/markdown.ts";
import { languagesOf, type Sources } from "./sources.ts";

const names = new Intl.DisplayNames("en", { type: "language" });

const HEAD = `# Words on screens in other languages: where each comes from

Made by \`npm run words\` from \`guides/words/sources.json\`; edit that file, not this page.

The guides show these words when the person's screens are in one of these languages (\`--screens de\`, or the key
\`l\`). Nothing was translated for this: each word was read somewhere, and the list says where. A word that is
not here is shown as the reader's own, in parentheses.

- **maker**: the phone's own strings, of Apple's iOS or of Android. Certain, but for the years since.
- **documentation**: Microsoft's own pages in that language, translated by people. Where such a page and a
  screen could be compared, 30 of 37 words were the same.
- **third party**: a helpdesk, university or user who quotes the screen.

**Where the line is.** Left out is a word that only a machine translation of the documentation has (7 of 14
such words were the screen's), one of which nobody says on which page it stands, and one that names another
page than the guide means. A language is here when at least three quarters of the phone's own words are
known: store, settings and camera are where callers get lost, and they need no other page. So Bulgarian,
which has only Android's, is not. Beyond the phone, German, French, Spanish, Italian and Brazilian
Portuguese have about half of the words of Microsoft's pages and app, Polish some; the others next to none. No
language is complete.
`;

/** The page, in Markdown. */
export function wordsPage(sources: Sources): string {
  const parts = languagesOf(sources).map((language) => {
    const rows = Object.entries(sources).flatMap(([name, found]) => {
      const word = found[language];
      if (word === undefined) return [];
      return `| \`${name}\` | ${escapeMarkdown(word.text, false)} | ${word.confidence} | ${cell(word.source)} |`;
    });
    const title = `## ${names.of(language) ?? language} (\`${language}\`): ${rows.length} words`;
    return [
      title,
      "",
      "| word | on the screen | | source |",
      "| --- | --- | --- | --- |",
      ...rows,
      "",
    ];
  });
  return `${HEAD}\n${parts.flat().join("\n")}`;
}

/** A source keeps its addresses, so that they can be followed. */
function cell(source: string): string {
  return source.replaceAll("|", "\\|").replaceAll(" @", " at ");
}
