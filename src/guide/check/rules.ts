/** What a schema cannot say about a guide: small rules, each on its own, over the outline of a file. */
import type { AuthorsMessages } from "../../messages/authors.ts";
import type { Outline } from "./outline.ts";
import { plainHosts, soundAddresses } from "./rules/addresses.ts";
import { stepsHelp } from "./rules/advice.ts";
import { visibleCharacters } from "./rules/characters.ts";
import { answersExist, canHold, daysHold } from "./rules/conditions.ts";
import { oneEnding, placesHold } from "./rules/endings.ts";
import { namesOnce, reservedId, uniqueIds, uniqueLanguages } from "./rules/ids.ts";
import { notBlank, realLanguages, translated } from "./rules/languages.ts";
import { fitsScreen } from "./rules/lengths.ts";
import { plainTexts } from "./rules/markup.ts";
import { namesExist, namesUsed, wordsExist } from "./rules/names.ts";
import { repeatsFit } from "./rules/repeats.ts";
import type { Finding, Rule, Suggest } from "./rules/rule.ts";
import { noSecrets, soundPatterns, valuesInAddresses, valuesInCopies } from "./rules/values.ts";

const rules: readonly Rule<AuthorsMessages>[] = [
  reservedId,
  uniqueIds,
  uniqueLanguages,
  realLanguages,
  translated,
  notBlank,
  visibleCharacters,
  wordsExist,
  namesExist,
  answersExist,
  canHold,
  daysHold,
  placesHold,
  oneEnding,
  noSecrets,
  soundPatterns,
  valuesInAddresses,
  valuesInCopies,
  soundAddresses,
  plainHosts,
  fitsScreen,
  repeatsFit,
  namesOnce,
  namesUsed,
  plainTexts,
  stepsHelp,
];

/** Everything that the rules find in a file, sound or half sound; of each rule at most `most` findings. */
export function applyRules(
  outline: Outline,
  words: AuthorsMessages,
  { suggest, most }: { suggest: Suggest; most: number },
): Finding[] {
  return rules.flatMap((rule) => first(most, rule(outline, words, suggest)));
}

function first<T>(most: number, all: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const one of all) if (taken.push(one) >= most) break;
  return taken;
}
