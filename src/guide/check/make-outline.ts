import { isObject } from "../../text/is-object.ts";
import { PLACES } from "../format.ts";
import { PartCollector, type When } from "./collect-parts.ts";
import type { FoundName, FoundQuestion, FoundValue, Outline } from "./outline.ts";
import type { Path } from "./path.ts";
import { type Bag, each, entries, keys, name, names, optionalName } from "./untyped.ts";

/** Lays out a file's content, of any type, in one pass. Nested no deeper than `scanJson` lets through. */
export function makeOutline(root: unknown): Outline {
  const collector = new Collector();
  collector.guide(isObject(root) ? root : {});
  collector.allStrings([], root);
  return collector.outline(isObject(root) ? root : {});
}

class Collector extends PartCollector {
  private readonly chapters: FoundName[] = [];
  private readonly questions: FoundQuestion[] = [];
  private readonly steps: Outline["steps"][number][] = [];
  private readonly values: FoundValue[] = [];
  private readonly days: Outline["days"][number][] = [];
  private readonly urls: Outline["urls"][number][] = [];

  outline(guide: Bag): Outline {
    const languages = names(["languages"], guide.languages);
    return {
      id: name(["id"], guide.id),
      languages: languages.length > 0 ? languages : null,
      texts: this.texts,
      strings: this.strings,
      chapters: this.chapters,
      questions: this.questions,
      steps: this.steps,
      values: this.values,
      copies: this.copies,
      endings: this.endings,
      placeLists: this.placeLists,
      days: this.days,
      screens: names(["screens"], guide.screens),
      anywhere: names(["anywhere"], guide.anywhere).length > 0,
      defined: {
        place: placesOf(guide.places),
        word: keys(["words"], guide.words),
        link: keys(["links"], guide.links),
        problem: keys(["problems"], guide.problems),
        step: this.steps.flatMap(({ path, name }) =>
          name === null ? [] : [{ path: [...path, "id"], name }],
        ),
      },
      used: this.used,
      lists: this.lists,
      conditions: this.conditions,
      urls: this.urls,
    };
  }

  guide(guide: Bag): void {
    this.text([], guide, "title", "title");
    this.text([], guide, "summary", "line");
    this.text([], guide, "finish", "line");
    this.text([], guide, "for", "label");
    this.lines(["prepare"], guide.prepare, {});
    this.named(["words"], guide.words, "word");
    this.named(["places"], guide.places, "label");
    this.on([], guide, {});
    each(["links"], guide.links, (path, link) => this.link(path, link));
    each(["questions"], guide.questions, (path, question) => this.question(path, question));
    each(["problems"], guide.problems, (path, problem) => this.problem(path, problem));
    each(["chapters"], guide.chapters, (path, chapter) => this.chapter(path, chapter, guide.on));
    const anywhere = names(["anywhere"], guide.anywhere);
    for (const found of anywhere) this.used.problem.push(found);
    this.lists.push(anywhere);
  }

  private value(path: Path, value: Bag): void {
    const ask = this.text(path, value, "ask", "question");
    this.text(path, value, "hint", "question");
    const { pattern } = value;
    const found =
      typeof pattern === "string" ? { path: [...path, "pattern"], text: pattern } : null;
    for (const name of optionalName([...path, "id"], value.id)) {
      this.values.push({ ...name, pattern: found, ask });
    }
  }

  private link(path: Path, link: Bag): void {
    if (typeof link.url === "string") {
      this.urls.push({ path: [...path, "url"], url: link.url });
    }
    this.text(path, link, "title", "title");
    this.text(path, link, "say", "line");
  }

  private question(path: Path, question: Bag): void {
    const choices: FoundName[] = [];
    let ends = false;
    this.text(path, question, "ask", "question");
    each([...path, "choices"], question.choices, (place, choice) => {
      choices.push(...optionalName([...place, "id"], choice.id));
      this.text(place, choice, "label", "label");
      this.ending(place, choice, null);
      ends ||= choice.stop !== undefined || choice.finish !== undefined;
    });
    for (const found of optionalName([...path, "id"], question.id)) {
      this.questions.push({ ...found, choices, ends });
    }
  }

  private problem(path: Path, problem: Bag): void {
    this.text(path, problem, "symptom", "question");
    this.text(path, problem, "otherwise", "line");
    this.lines([...path, "try"], problem.try, {});
    this.lines([...path, "it"], problem.it, {});
    this.ending(path, problem, problem.try !== undefined);
  }

  private chapter(path: Path, chapter: Bag, on: unknown): void {
    this.chapters.push(...optionalName([...path, "id"], chapter.id));
    this.text(path, chapter, "title", "title");
    this.on(path, chapter, {});
    const around = chapter.on ?? on;
    each([...path, "steps"], chapter.steps, (place, step) => this.step(place, step, around));
  }

  private step(path: Path, step: Bag, on: unknown): void {
    const { problems } = step;
    this.steps.push({
      path,
      name: typeof step.id === "string" ? step.id : null,
      check: step.check !== undefined,
      problems: Array.isArray(problems) ? problems.length > 0 : problems !== undefined,
      optional: step.optional !== undefined,
      tick: step.tick === true,
      placed: (step.on ?? on) !== undefined,
    });
    if (typeof step.seen === "string") this.days.push({ path: [...path, "seen"], day: step.seen });
    const within = this.condition(path, step, {});
    this.on(path, step, within);
    each([...path, "values"], step.values, (place, value) => this.value(place, value));
    this.text(path, step, "title", "title");
    this.text(path, step, "check", "question");
    this.text(path, step, "optional", "line");
    this.lines([...path, "do"], step.do, within);
    this.uses("link", [...path, "links"], step.links, within);
    this.uses("problem", [...path, "problems"], step.problems, within);
    this.lines([...path, "notices"], step.notices, within);
    each([...path, "screens"], step.screens, (place, screen) => this.screen(place, screen, within));
  }

  private screen(path: Path, screen: Bag, within: When): void {
    this.condition(path, screen, within);
    this.on(path, screen, within);
    this.text(path, screen, "title", "screen");
    for (const part of ["lines", "fields"]) {
      for (const [index] of entries(screen[part])) {
        this.text([...path, part], screen[part] as Bag, index, "screen");
      }
    }
    for (const part of ["choices", "buttons"]) {
      each([...path, part], screen[part], (place, item) =>
        this.text(place, item, "text", "screen"),
      );
    }
    this.text(path, screen, "note", "screen");
  }
}

/** The places of a guide: those that each has, and its own; null when these are not sound. */
function placesOf(places: unknown): FoundName[] | null {
  const own = keys(["places"], places);
  return own === null ? null : [...PLACES.map((name) => ({ path: [], name })), ...own];
}
