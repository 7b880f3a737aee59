/** The settings there are, with the values that each can have. */

import type { OpenSetting } from "../ask/opening.ts";
import type { Edges, Settings } from "../edges.ts";
import { Failure } from "../exit.ts";
import { screenLanguages } from "../guide/text.ts";
import { argumentMessages } from "../messages/arguments.ts";
import { configMessages } from "../messages/config.ts";
import { LANGUAGES, type Language } from "../messages/language.ts";
import { languageAmong } from "../text/language-tag.ts";
import { printable } from "../text/printable.ts";
import { suggest } from "../text/suggest.ts";
import { checkLabel } from "./arguments.ts";
import { readableGuide } from "./load-guide.ts";

/** A setting by its name on the command line. */
export interface Setting {
  name: string;
  /** The values it can have; null for any line of text. */
  possible: readonly string[] | null;
}

const ANSWER = "answers.";

/** All settings, those of the guides' questions included. A guide that cannot be read adds none. */
export async function knownSettings(
  edges: Pick<Edges, "guides">,
  language: Language,
): Promise<readonly Setting[]> {
  const screens = new Set<string>();
  const answers = new Map<string, Set<string>>();
  for (const { name } of await edges.guides.list()) {
    const guide = await readableGuide(name, edges, language);
    for (const tag of guide === null ? [] : screenLanguages(guide)) screens.add(tag);
    for (const { id, choices } of guide?.questions ?? []) {
      const known = answers.get(id) ?? new Set();
      answers.set(id, new Set([...known, ...choices.map((choice) => choice.id)]));
    }
  }
  return [
    { name: "language", possible: LANGUAGES },
    { name: "screens", possible: [...screens] },
    { name: "open", possible: ["ask", "always", "never"] },
    { name: "accessible", possible: ["true", "false"] },
    { name: "contact", possible: null },
    ...[...answers].map(([question, choices]) => ({
      name: ANSWER + question,
      possible: [...choices],
    })),
  ];
}

/** The setting of that name. Raises Failure `usage` with suggestions. */
export function requireSetting(
  name: string,
  known: readonly Setting[],
  language: Language,
): Setting {
  const found = known.find((setting) => setting.name === name);
  if (found !== undefined) return found;
  const names = known.map((setting) => setting.name);
  throw new Failure("usage", configMessages[language].unknownSetting(printable(name), names), {
    hint: argumentMessages[language].didYouMean(suggest(name, names)),
  });
}

/** The value as it is stored. Raises Failure when the setting cannot have it. */
export function checkValue(setting: Setting, value: string, language: Language): string {
  const { name, possible } = setting;
  if (possible === null) return checkLabel(name, value, language);
  const wanted = value.trim().toLowerCase();
  const found = name === "screens" ? languageAmong(value, possible) : wanted;
  if (found !== undefined && possible.includes(found)) return found;
  throw new Failure(
    codeOf(name),
    configMessages[language].badValue(name, printable(value), possible),
    { hint: argumentMessages[language].didYouMean(suggest(wanted, possible)) },
  );
}

function codeOf(name: string): "unknown-answer" | "unknown-language" | "usage" {
  if (name.startsWith(ANSWER)) return "unknown-answer";
  return name === "language" || name === "screens" ? "unknown-language" : "usage";
}

/** A setting's value as text, or null when it is not set. */
export function settingValue(settings: Settings, name: string): string | null {
  if (name.startsWith(ANSWER)) {
    const question = name.slice(ANSWER.length);
    const answers = settings.answers ?? {};
    return (Object.hasOwn(answers, question) ? answers[question] : null) ?? null;
  }
  const { language, screens, open, accessible, contact } = settings;
  const values: Record<string, string | undefined> = { language, screens, open, contact };
  if (name === "accessible") return accessible === undefined ? null : String(accessible);
  return values[name] ?? null;
}

/** The settings with one value changed, or taken away when it is null. The value is already checked. */
export function withValue(settings: Settings, name: string, value: string | null): Settings {
  const { [name as keyof Settings]: _, ...others } = settings;
  if (name.startsWith(ANSWER)) {
    const question = name.slice(ANSWER.length);
    const answers = { ...settings.answers };
    delete answers[question];
    if (value !== null) answers[question] = value;
    const { answers: before, ...rest } = settings;
    return Object.keys(answers).length === 0 ? rest : { ...rest, answers };
  }
  if (value === null) return others;
  if (name === "accessible") return { ...others, accessible: value === "true" };
  if (name === "open") return { ...others, open: value as OpenSetting };
  return { ...others, [name]: value };
}

/** The names of answers that are set although no guide asks any more. */
export function strayAnswers(settings: Settings, known: readonly Setting[]): readonly Setting[] {
  return Object.keys(settings.answers ?? {})
    .map((question) => ({ name: ANSWER + question, possible: null }))
    .filter(({ name }) => known.every((setting) => setting.name !== name));
}
