/** What the parts of a guide file have in common: texts, lines, conditions, names, places and endings. */
import { isObject } from "../../text/is-object.ts";
import { isConditional } from "../format.ts";
import type { FoundCondition, FoundName, FoundText, Outline, TextRole } from "./outline.ts";
import type { Path } from "./path.ts";
import { type Bag, each, entries, names, optionalName } from "./untyped.ts";

/** On which answers a part is shown. */
export type When = FoundCondition["when"];

/** Collects them from content of any type; what has the wrong type is passed over. */
export class PartCollector {
  protected readonly texts: FoundText[] = [];
  protected readonly strings: { path: Path; text: string }[] = [];
  protected readonly copies: Outline["copies"][number][] = [];
  protected readonly endings: Outline["endings"][number][] = [];
  protected readonly placeLists: Outline["placeLists"][number][] = [];
  protected readonly lists: FoundName[][] = [];
  protected readonly conditions: FoundCondition[] = [];
  protected readonly used = {
    link: [] as FoundName[],
    problem: [] as FoundName[],
    step: [] as FoundName[],
    place: [] as FoundName[],
  };

  protected named(path: Path, texts: unknown, role: TextRole): void {
    for (const [key] of entries(texts)) this.text(path, texts as Bag, key, role);
  }

  /** Where the person acts: a place, or places with conditions. */
  protected on(path: Path, owner: Bag, within: When): void {
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
  protected ending(path: Path, part: Bag, remedies: boolean | null): void {
    this.text(path, part, "stop", "line");
    this.text(path, part, "finish", "line");
    this.used.step.push(...optionalName([...path, "goto"], part.goto));
    const keys = ["stop", "finish", "goto"].filter((key) => part[key] !== undefined);
    this.endings.push({ path, keys, remedies });
  }

  allStrings(path: Path, value: unknown): void {
    if (typeof value === "string") this.strings.push({ path, text: value });
    else if (typeof value === "object" && value !== null) {
      for (const [key, part] of entries(value)) this.allStrings([...path, key], part);
    }
  }

  /** Lines, each a text or `{ text, …condition }`. */
  protected lines(path: Path, value: unknown, within: When): void {
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

  protected uses(kind: "link" | "problem", path: Path, value: unknown, within: When): void {
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

  protected condition(path: Path, part: Bag, within: When): When {
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

  protected text(parent: Path, owner: Bag, key: string | number, role: TextRole): FoundText | null {
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
