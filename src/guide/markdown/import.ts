/** A guide made of a handout or checklist in Markdown. */
import type { Definition, Heading, Paragraph, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type Chapter, FORMAT_VERSION, type Guide, type Step } from "../format.ts";
import type { Lost } from "./lost.ts";
import { newId } from "./names.ts";
import { hasDetails, linesOf } from "./steps.ts";
import { Texts } from "./texts.ts";

/** What a guide is made with, beside the Markdown. */
export interface ImportOptions {
  id: string;
  /** The language it is written in. */
  language: string;
  /** What the chapter is called where there are no headings. */
  steps: string;
}

/**
 * Makes a guide: the first heading is its title, headings are chapters and steps, lists are lines, a task
 * list has boxes, what is bold in a sentence is a word on a screen, https links are links, quotes are
 * notices, and code is to be copied. What could not be carried over is in `lost`, by line.
 */
export function importMarkdown(
  markdown: string,
  options: ImportOptions,
): { guide: Guide; lost: readonly Lost[] } {
  const tree = fromMarkdown(markdown.replace(/^\uFEFF?---\n.*?\n---\n/s, emptied), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const importer = new Importer(tree, options);
  const guide = importer.guide();
  return { guide, lost: [...importer.lost].sort((a, b) => a.line - b.line) };
}

/** Front matter leaves its lines behind, so that the others keep their numbers. */
function emptied(text: string): string {
  return text.replace(/[^\n]/g, "");
}

/** A heading with what stands below it, down to the next. */
interface Section {
  heading: Heading | null;
  blocks: RootContent[];
}

class Importer {
  private readonly texts: Texts;
  private readonly options: ImportOptions;
  private readonly sections: readonly Section[];
  private readonly ids = { chapters: new Set<string>(), steps: new Set<string>() };
  private readonly chapters: Chapter[] = [];

  constructor(tree: Root, options: ImportOptions) {
    this.options = options;
    this.texts = new Texts(definitionsIn(tree));
    this.sections = sectionsIn(tree);
    for (const node of tree.children) {
      if (node.type === "footnoteDefinition") this.texts.lose("footnote", node, node.identifier);
    }
  }

  get lost(): readonly Lost[] {
    return this.texts.lost;
  }

  guide(): Guide {
    const { id, language, steps } = this.options;
    const { title, sections } = this.start();
    const summary = this.summary(sections[0]);
    this.addSections(sections, title);
    if (this.chapters.length === 0) {
      const step = { id: "first", title, do: [title] };
      this.chapters.push({ id: "steps", title: steps, steps: [step] });
    }
    const { words, links } = this.texts;
    return {
      $schema: "./guide.schema.json",
      formatVersion: FORMAT_VERSION,
      id,
      version: "1.0.0",
      languages: [language],
      title,
      ...(summary === null ? {} : { summary }),
      ...(Object.keys(words).length === 0 ? {} : { words }),
      ...(Object.keys(links).length === 0 ? {} : { links }),
      on: "computer",
      chapters: this.chapters,
    };
  }

  /** The title, and the sections below it. */
  private start() {
    const [first, ...others] = this.sections.filter(
      ({ heading, blocks }) => heading !== null || blocks.length > 0,
    );
    const [next] = others;
    const titled = first?.heading === null && next?.heading?.depth === 1 ? next : first;
    if (titled?.heading === undefined || titled.heading === null || titled.heading.depth > 1) {
      return { title: this.options.id, sections: this.sections };
    }
    const title = this.cutTitle(titled.heading);
    const before = titled === next ? (first?.blocks ?? []) : [];
    const intro: Section = { heading: null, blocks: [...before, ...titled.blocks] };
    return { title, sections: [intro, ...(titled === next ? others.slice(1) : others)] };
  }

  /** The first paragraph above the steps, which is taken out of there. */
  private summary(intro: Section | undefined): string | null {
    if (intro === undefined || intro.heading !== null) return null;
    const [first] = intro.blocks;
    if (first?.type !== "paragraph") return null;
    const text = this.texts.text((first as Paragraph).children);
    if (text === "" || text.length > 300) return null;
    intro.blocks.shift();
    return text;
  }

  private addSections(sections: readonly Section[], title: string): void {
    const depths = sections.flatMap(({ heading }) => heading?.depth ?? []);
    const top = Math.min(...depths);
    const levels = new Set(depths).size;
    const detailed = sections.some(({ blocks }) =>
      blocks.some((block) => block.type === "list" && hasDetails(block)),
    );
    const asChapters = levels > 1 || (levels === 1 && detailed);
    for (const section of sections) {
      const { heading } = section;
      if (heading === null) this.addIntroduction(section, title, levels > 0);
      else if (asChapters && heading.depth === top) this.addChapter(section, levels > 1);
      else this.addStep(section);
    }
    for (const { steps, title } of this.chapters.filter((chapter) => chapter.steps.length === 0)) {
      steps.push({ id: newId(String(title), this.ids.steps, "step"), title, do: [title] });
    }
  }

  /** What stands above the headings: without any, each item of a list is a step. */
  private addIntroduction({ blocks }: Section, title: string, introduces: boolean): void {
    if (blocks.length === 0) return;
    if (introduces) this.pushStep(title, null, blocks);
    else this.addItems(blocks, title);
  }

  private addChapter({ heading, blocks }: Section, ofSteps: boolean): void {
    if (heading === null) return;
    const title = this.cutTitle(heading);
    this.chapters.push({ id: newId(title, this.ids.chapters, "chapter"), title, steps: [] });
    if (ofSteps) {
      if (blocks.some(({ type }) => type !== "thematicBreak")) this.pushStep(title, null, blocks);
    } else this.addItems(blocks, title);
  }

  /** A title with nowhere to put the rest of it. */
  private cutTitle(heading: Heading): string {
    const { title, rest } = this.texts.title(heading);
    if (rest !== null) this.texts.lose("long-title", heading, rest);
    return title === "" ? this.options.steps : title;
  }

  private addStep({ heading, blocks }: Section): void {
    if (heading === null) return;
    const { title, rest } = this.texts.title(heading);
    this.pushStep(title, rest, blocks);
  }

  /** Items with something below them are steps; everything else is lines of one step. */
  private addItems(blocks: readonly RootContent[], title: string): void {
    const loose: RootContent[] = [];
    for (const block of blocks) {
      const ticks = block.type === "list" && block.children.some(({ checked }) => checked !== null);
      if (block.type !== "list" || (ticks && !hasDetails(block))) loose.push(block);
      else {
        for (const { children } of block.children) {
          const [first, ...below] = children;
          if (first?.type !== "paragraph") loose.push(...children);
          else {
            const named = this.texts.title(first);
            this.pushStep(
              named.title,
              below.length === 0 ? this.texts.text(first.children) : named.rest,
              below,
            );
          }
        }
      }
    }
    if (loose.length > 0) this.pushStep(title, null, loose);
  }

  private pushStep(named: string, before: string | null, blocks: readonly RootContent[]): void {
    const chapter = this.chapter();
    const title = named === "" ? this.options.steps : named;
    const { do: lines, notices, tick } = linesOf(blocks, this.texts);
    const links = this.texts.takeLinks();
    const all = before === null ? lines : [before, ...lines];
    const step: Step = {
      id: newId(title, this.ids.steps, "step"),
      title,
      do: all.length === 0 ? [title] : all,
      ...(tick ? { tick } : {}),
      ...(links.length === 0 ? {} : { links }),
      ...(notices.length === 0 ? {} : { notices }),
    };
    chapter.steps.push(step);
  }

  /** The chapter that is being filled; a first one where no heading began it. */
  private chapter(): Chapter {
    const last = this.chapters.at(-1);
    if (last !== undefined) return last;
    const { steps: title } = this.options;
    const first = { id: newId(title, this.ids.chapters, "steps"), title, steps: [] };
    this.chapters.push(first);
    return first;
  }
}

function sectionsIn(tree: Root): Section[] {
  const sections: Section[] = [{ heading: null, blocks: [] }];
  for (const node of tree.children) {
    if (node.type === "definition" || node.type === "footnoteDefinition") continue;
    if (node.type === "heading") sections.push({ heading: node, blocks: [] });
    else sections.at(-1)?.blocks.push(node);
  }
  return sections;
}

function definitionsIn(tree: Root): Map<string, Definition> {
  const found = tree.children.flatMap((node) => (node.type === "definition" ? [node] : []));
  return new Map(found.map((definition) => [definition.identifier, definition]));
}
