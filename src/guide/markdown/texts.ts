/** Markdown's text as the texts of a guide: words on screens, links, and what is left of the rest. */
import type { Definition, Nodes, PhrasingContent } from "mdast";
import { toString as plainTextOf } from "mdast-util-to-string";
import type { Guide } from "../format.ts";
import type { Lost, LostKind } from "./lost.ts";
import { newId } from "./names.ts";

/** The longest that a word on a screen can be. */
const LONGEST_WORD = 80;
const LONGEST_TITLE = 60;

/** Turns phrases into texts, and keeps what they name: words, links, and what was lost. */
export class Texts {
  readonly words: NonNullable<Guide["words"]> = {};
  readonly links: NonNullable<Guide["links"]> = {};
  readonly lost: Lost[] = [];
  private readonly definitions: ReadonlyMap<string, Definition>;
  private readonly taken = { words: new Set<string>(), links: new Set<string>() };
  private found: string[] = [];

  constructor(definitions: ReadonlyMap<string, Definition>) {
    this.definitions = definitions;
  }

  lose(kind: LostKind, node: Nodes, what = ""): void {
    this.lost.push({ line: node.position?.start.line ?? 1, kind, what: clean(what).slice(0, 60) });
  }

  /** The phrases as one text. */
  text(phrases: readonly PhrasingContent[]): string {
    const [only] = phrases;
    // A text that is bold as a whole is no word within a sentence.
    const parts = phrases.length === 1 && only?.type === "strong" ? only.children : phrases;
    return clean(parts.map((part) => this.phrase(part)).join(""));
  }

  /** A title, cut where it is too long; `rest` is then the whole of it. */
  title(node: Nodes & { children: PhrasingContent[] }): { title: string; rest: string | null } {
    const whole = clean(escaped(plainTextOf(node, { includeImageAlt: false })));
    if (Array.from(whole).length <= LONGEST_TITLE) return { title: whole, rest: null };
    return { title: shortened(whole), rest: this.text(node.children) };
  }

  /** The links named since the last call. */
  takeLinks(): string[] {
    const links = [...new Set(this.found)];
    this.found = [];
    return links;
  }

  private phrase(node: PhrasingContent): string {
    switch (node.type) {
      case "text":
        return escaped(node.value);
      case "inlineCode":
        return `“${escaped(node.value)}”`;
      case "break":
        return " ";
      case "strong":
        return this.word(node.children);
      case "emphasis":
      case "delete":
        return node.children.map((part) => this.phrase(part)).join("");
      case "link":
        return this.link(node, node.url, node.children);
      case "linkReference":
        return this.link(node, this.definitions.get(node.identifier)?.url ?? "", node.children);
      case "image":
      case "imageReference":
        this.lose("image", node, node.alt ?? "");
        return "";
      case "footnoteReference":
        return "";
      case "html":
        if (!/^<\/?(?:br|kbd|b|i|em|strong|u|sub|sup)\b/i.test(node.value)) {
          this.lose("html", node, node.value);
        }
        return /^<br/i.test(node.value) ? " " : "";
      default:
        return "";
    }
  }

  /** What is bold within a sentence is a word on a screen, unless it leads in to something. */
  private word(phrases: readonly PhrasingContent[]): string {
    const text = phrases.map((part) => this.phrase(part)).join("");
    const word = clean(text);
    if (word === "" || /[{}]/.test(word) || /[:.]$/.test(word) || word.length > LONGEST_WORD) {
      return text;
    }
    const known = Object.entries(this.words).find(([, other]) => other === word)?.[0];
    const id = known ?? newId(word, this.taken.words, "word");
    this.words[id] = word;
    const [before = ""] = /^\s*/.exec(text) ?? [];
    const [after = ""] = /\s*$/.exec(text) ?? [];
    return `${before}{${id}}${after}`;
  }

  private link(node: Nodes, url: string, phrases: readonly PhrasingContent[]): string {
    const label = phrases.map((part) => this.phrase(part)).join("");
    if (/^(?:mailto:|tel:|#)/.test(url)) return label;
    const address = URL.canParse(url) ? new URL(url) : null;
    if (address?.protocol !== "https:" || address.username !== "" || /[\s\\<>]/.test(url)) {
      this.lose("address", node, url);
      return label;
    }
    const shown = /^https?:\/\//.test(label.trim()) ? `${address.host}${address.pathname}` : label;
    const known = Object.entries(this.links).find(([, link]) => link.url === url)?.[0];
    const id = known ?? newId(shown, this.taken.links, "link");
    this.links[id] ??= { url, title: shortened(clean(shown)) };
    this.found.push(id);
    return shown;
  }
}

/** Braces have a meaning of their own in a guide. */
function escaped(text: string): string {
  return text.replace(/[{}]/g, "$&$&");
}

/** A text on one line without what cannot be seen. */
export function clean(text: string): string {
  return visible(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")).trim();
}

/** A text without the characters that a guide cannot have. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Surrogate}\p{Default_Ignorable_Code_Point}\u2800]/gu,
    "",
  );
}

function shortened(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= LONGEST_TITLE) return text;
  const start = characters.slice(0, LONGEST_TITLE - 1).join("");
  const words = start.slice(0, start.lastIndexOf(" "));
  // A word or brace that was cut in two is dropped.
  return `${(words.length > LONGEST_TITLE / 2 ? words : start).replace(/[{}]*$/, "")}…`;
}
