/** Blocks of Markdown as the lines of a step. */
import type { BlockContent, List, ListItem, Paragraph, RootContent } from "mdast";
import { toString as plainTextOf } from "mdast-util-to-string";
import type { Line, Step } from "../format.ts";
import { clean, type Texts, visible } from "./texts.ts";

const LONGEST_LINE = 900;
const LONGEST_COPY = 1500;
const WARNING =
  /^\[!(?:WARNING|CAUTION|IMPORTANT)\]|^(?:warning|caution|careful|let op|pas op)\b[:!]/i;
const REMARK = /^(?:note|tip|info|good to know|opmerking|goed om te weten)\b:/i;

/** What blocks give for a step. */
export interface Lines {
  do: Line[];
  notices: NonNullable<Step["notices"]>;
  tick: boolean;
}

/** The blocks as lines and notices of one step. */
export function linesOf(blocks: readonly RootContent[], texts: Texts): Lines {
  const lines: Lines = { do: [], notices: [], tick: false };
  for (const block of blocks) addBlock(block as BlockContent, lines, texts);
  return lines;
}

function addBlock(block: BlockContent, lines: Lines, texts: Texts): void {
  switch (block.type) {
    case "paragraph":
      addParagraph(block, lines, texts);
      return;
    case "list":
      for (const item of block.children) addItem(item, lines, texts);
      return;
    case "code":
      for (const row of block.value.split("\n")) addCopy(row, block, lines, texts);
      return;
    case "blockquote": {
      const warns = WARNING.test(plainTextOf(block).trim());
      const inside = linesOf(block.children, texts);
      const said = inside.do.filter((line) => typeof line === "string").join(" ");
      addNotice(said, warns, lines);
      lines.notices.push(...inside.notices);
      lines.do.push(...inside.do.filter((line) => typeof line !== "string"));
      return;
    }
    case "table":
      texts.lose(
        "table",
        block,
        block.children[0]?.children.map((cell) => plainTextOf(cell)).join(", "),
      );
      return;
    case "html":
      if (!block.value.startsWith("<!--")) texts.lose("html", block, block.value);
      return;
    case "heading":
      lines.do.push(texts.text(block.children));
      return;
    default:
      return;
  }
}

function addParagraph(paragraph: Paragraph, lines: Lines, texts: Texts): void {
  const [only] = paragraph.children;
  if (paragraph.children.length === 1 && only?.type === "inlineCode") {
    addCopy(only.value, paragraph, lines, texts);
    return;
  }
  const text = texts.text(paragraph.children);
  if (text === "") return;
  if (WARNING.test(text) || REMARK.test(text)) addNotice(text, WARNING.test(text), lines);
  else lines.do.push(...sentences(text, paragraph, texts));
}

function addNotice(text: string, warns: boolean, lines: Lines): void {
  const said = text
    .replace(/^\[![A-Z]+\]\s*/, "")
    .replace(WARNING, "")
    .replace(REMARK, "")
    .trim();
  if (said === "") return;
  lines.notices.push({ kind: warns ? "warning" : "info", text: said.slice(0, LONGEST_LINE) });
}

/** An item's text is a line, and what stands below it are the lines behind it. */
function addItem(item: ListItem, lines: Lines, texts: Texts): void {
  if (typeof item.checked === "boolean") lines.tick = true;
  for (const block of item.children) addBlock(block as BlockContent, lines, texts);
}

function addCopy(row: string, node: BlockContent, lines: Lines, texts: Texts): void {
  // A tab would be a control character; in a command a space means the same.
  const copy = visible(row.replaceAll("\t", "    "));
  if (copy.trim() === "") return;
  if (copy.length > LONGEST_COPY) texts.lose("long-text", node, copy);
  else lines.do.push({ copy: copy.trimEnd() });
}

/** A text that fits on a screen; a longer one sentence by sentence. */
function sentences(text: string, node: Paragraph, texts: Texts): string[] {
  if (text.length <= LONGEST_LINE) return [text];
  const parts = text.split(/(?<=[.!?])\s+/).map(clean);
  const fitting = parts.filter((part) => part.length <= LONGEST_LINE);
  if (fitting.length < parts.length) texts.lose("long-text", node, text);
  return fitting;
}

/** Whether items of a list have something below them, so that each is a step of its own. */
export function hasDetails({ children }: List): boolean {
  return children.some((item) => item.children.length > 1);
}
