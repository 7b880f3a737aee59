/** Leaflets made in process for tests, and the guide that tries to break out of them. */
import type { Guide } from "../../src/guide/format.ts";
import { runCli, type Surroundings } from "./edges.ts";

/** The leaflet that `mfa-guide handout` prints with these arguments. */
export async function makeHandout(
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<string> {
  const { code, stdout, stderr } = await runCli(["handout", ...args], surroundings);
  if (code !== 0) throw new Error(`handout ended with ${code}: ${stderr}`);
  return stdout;
}

const ATTACKS = [
  `<script>alert("1")</script>`,
  `</p></li><img src=x onerror='alert(1)'>`,
  `"><a href="javascript:alert(1)">x</a>`,
  `<!-- & &amp; &#60; ]]>`,
  "</style><style>@import url(//x.example)",
  "**b** _i_ `c` [a](http://x.example) ~~s~~ | t",
  "# kop - lijst 1. twee",
  "1. een 2) twee",
  "- [ ] https://x.example www.x.example a@x.example",
  "שלום עולם مرحبا “quotes” ‘here’",
  "👩🏽‍💻 𝔘𝔫𝔦 e\u0301 ﷽ 字",
];

/**
 * A valid guide with something hostile in every text, each text unlike all others. Its name is
 * `hostile`, its question stays open, and it has every part that a guide can have.
 */
export function hostileGuide(): Guide {
  let count = 0;
  const text = () => {
    count += 1;
    return `${ATTACKS[count % ATTACKS.length]} ${count}`;
  };
  const label = () => {
    count += 1;
    return `<b>&"'${count}`;
  };
  return {
    formatVersion: 1,
    id: "hostile",
    version: "1.0.0",
    languages: ["en"],
    title: text(),
    summary: text(),
    finish: text(),
    words: { word: `*"<i>` },
    links: {
      page: { url: `https://x.example/?q='"<B>&a=*_1_*`, title: text(), say: text() },
      other: { url: "https://münchen.example/(a)", title: text() },
    },
    questions: [
      {
        id: "phone",
        ask: text(),
        choices: [
          { id: "one", label: label() },
          { id: "two", label: label() },
        ],
      },
    ],
    chapters: [
      {
        id: "only",
        title: text(),
        steps: ["first", "second"].map((id) => ({
          id,
          title: text(),
          on: "phone" as const,
          do: [`${text()} {word} ${text()}`, { text: text(), when: { phone: "one" } }],
          check: text(),
          optional: text(),
          when: { phone: ["one", "two"] },
          screens: [
            {
              on: "computer" as const,
              title: text(),
              lines: [text(), text()],
              fields: [text()],
              choices: [{ text: text(), chosen: true }, { text: text() }],
              buttons: [{ text: text(), press: true }, { text: text() }],
              note: text(),
              when: { phone: "two" },
            },
          ],
          links: ["page", { link: "other", when: { phone: "one" } }],
          problems: ["trouble", { problem: `${id}-only`, when: { phone: "two" } }],
          notices: [
            { kind: "warning" as const, text: text() },
            { kind: "info" as const, text: text(), when: { phone: "one" } },
          ],
        })),
      },
    ],
    problems: Object.fromEntries(
      ["trouble", "first-only", "second-only", "always"].map((id) => [
        id,
        {
          symptom: text(),
          try: [text(), { text: text(), when: { phone: "two" } }],
          otherwise: text(),
          goto: "first",
        },
      ]),
    ),
    anywhere: ["always"],
  };
}
