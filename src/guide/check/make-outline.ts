import { isObject } from "../../text/is-object.ts";
import { isConditional, PLACES } from "../format.ts";
import type {
  FoundCondition,
  FoundName,
  FoundQuestion,
  FoundText,
  FoundValue,
  Outline,
  TextRole,
} from "./outline.ts";
import type { Path } from "./path.ts";
import { type Bag, each, entries, keys, name, names, optionalName } from "./untyped.ts";

type When = FoundCondition["when"];

/** Lays out a file's content, of any type, in one pass. Nested no deeper than `scanJson` lets through. */
export function makeOutline(root: unknown): Outline {
  const collector = new Collector();
  collector.guide(isObject(root) ? root : {});
  collector.allStrings([], root);
  return collector.outline(isObject(root) ? root : {});
}

class Collector {
  private readonly texts: FoundText[] = [];
  private readonly strings: { path: Path; text: string }[] = [];
  private readonly chapters: FoundName[] = [];
  private readonly questions: FoundQuestion[] = [];
  private readonly steps: Outline["steps"][number][] = [];
  private readonly used = {
    link: [] as FoundName[],
    problem: [] as FoundName[],
    step: [] as FoundName[],
    place: [] as FoundName[],
  };
  private readonly values: FoundValue[] = [];
  private readonly copies: Outline["copies"][number][] = [];
  private readonly endings: Outline["endings"][number][] = [];
  private readonly placeLists: Outline["placeLists"][number][] = [];
  private readonly days: Outline["days"][number][] = [];
  private readonly lists: FoundName[][] = [];
  private readonly conditions: FoundCondition[] = [];
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

  private named(path: Path, texts: unknown, role: TextRole): void {
    for (const [key] of entries(texts)) this.text(path, texts as Bag, key, role);
  }

  /** Where the person acts: a place, or places with conditions. */
  private on(path: Path, owner: Bag, within: When): void {
    const place = [...path, "on"];
    this.used.place.push(...optionalName(place, owner.on));
    if (!Array.isArray(owner.on)) return;
    each(place, owner.on, (at, use) => {
      this.used.place.push(...optionalName([...at, "place"], use.place));
      this.condition(at, use, within);
    });
    const last: unknown = owner.on.at(-1);
    this.placeLists.push({ path: place, ends: isObject(last) && last.when === undefined });
  }

  /** @param remedies whether there are any; null where none can be */
  private ending(path: Path, part: Bag, remedies: boolean | null): void {
    this.text(path, part, "stop", "line");
    this.text(path, part, "finish", "line");
    this.used.step.push(...optionalName([...path, "goto"], part.goto));
    const keys = ["stop", "finish", "goto"].filter((key) => part[key] !== undefined);
    this.endings.push({ path, keys, remedies });
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

  allStrings(path: Path, value: unknown): void {
    if (typeof value === "string") this.strings.push({ path, text: value });
    else if (typeof value === "object" && value !== null) {
      for (const [key, part] of entries(value)) this.allStrings([...path, key], part);
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

  /** Lines, each a text or `{ text, …condition }`. */
  private lines(path: Path, value: unknown, within: When): void {
    for (const [index, line] of entries(value)) {
      const place = [...path, index];
      if (isConditional(line)) {
        this.condition(place, line, within);
        this.text(place, line, "text", "line");
        if (typeof line.copy === "string") {
          this.copies.push({ path: [...place, "copy"], text: line.copy });
        }
        if (path.at(-1) === "try") this.ending(place, line, null);
      } else if (Array.isArray(value)) {
        this.text(path, value as unknown as Bag, index, "line");
      }
    }
  }

  private uses(kind: "link" | "problem", path: Path, value: unknown, within: When): void {
    const plain: FoundName[] = [];
    for (const [index, use] of Array.isArray(value) ? value.entries() : []) {
      const place = [...path, index];
      plain.push(...optionalName(place, use));
      if (!isObject(use)) continue;
      this.condition(place, use, within);
      this.used[kind].push(...optionalName([...place, kind], use[kind]));
    }
    for (const found of plain) this.used[kind].push(found);
    this.lists.push(plain);
  }

  private condition(path: Path, part: Bag, within: When): When {
    const when: Record<string, readonly FoundName[]> = {};
    for (const [question, wanted] of entries(part.when)) {
      const place = [...path, "when", question];
      if (typeof question === "string" && !Array.isArray(part.when)) {
        when[question] = [...optionalName(place, wanted), ...names(place, wanted)];
      }
    }
    const [from = null, until = null] = [part.from, part.until].map((day) =>
      typeof day === "string" ? day : null,
    );
    this.conditions.push({ path, when, within, from, until });
    return when;
  }

  private text(parent: Path, owner: Bag, key: string | number, role: TextRole): FoundText | null {
    const path = [...parent, key];
    const text = owner[key];
    const found = typeof text === "string" ? text : isObject(text) ? stringsOnly(text) : null;
    if (found === null) return null;
    this.texts.push({ path, text: found, role });
    return { path, text: found, role };
  }
}

function stringsOnly(text: Bag): Record<string, string> {
  const strings = Object.entries(text).map(([language, value]) => [
    language,
    typeof value === "string" ? value : "",
  ]);
  return Object.fromEntries(strings);
}

/** The places of a guide: those that each has, and its own; null when these are not sound. */
function placesOf(places: unknown): FoundName[] | null {
  const own = keys(["places"], places);
  return own === null ? null : [...PLACES.map((name) => ({ path: [], name })), ...own];
}
