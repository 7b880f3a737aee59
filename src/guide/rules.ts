/** What a schema cannot say about a guide: small rules, each on its own, over the outline of a file. */
import type { AuthorsMessages } from "../messages/authors.ts";
import type { Outline } from "./outline.ts";
import { soundAddresses } from "./rules/addresses.ts";
import { stepsHelp } from "./rules/advice.ts";
import { visibleCharacters } from "./rules/characters.ts";
import { answersExist, canHold, daysHold } from "./rules/conditions.ts";
import { namesOnce, reservedId, uniqueIds, uniqueLanguages } from "./rules/ids.ts";
import { notBlank, translated } from "./rules/languages.ts";
import { fitsScreen } from "./rules/lengths.ts";
import { namesExist, namesUsed, wordsExist } from "./rules/names.ts";
import type { Finding, Rule, Suggest } from "./rules/rule.ts";

const rules: readonly Rule<AuthorsMessages>[] = [
  reservedId,
  uniqueIds,
  uniqueLanguages,
  translated,
  notBlank,
  visibleCharacters,
  wordsExist,
  namesExist,
  answersExist,
  canHold,
  daysHold,
  soundAddresses,
  fitsScreen,
  namesOnce,
  namesUsed,
  stepsHelp,
];

/** Everything that the rules find in a file, sound or half sound. */
export function applyRules(outline: Outline, words: AuthorsMessages, suggest: Suggest): Finding[] {
  return rules.flatMap((rule) => [...rule(outline, words, suggest)]);
}
