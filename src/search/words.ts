/** The words of a text, as they are compared. */

/** Words that nearly every sentence has, and which say nothing about what goes wrong. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be but by can do does doesnt dont for from get gets has have he her his how i if im in is it
  its ive know me my of on or our she so that the their them then there they this to too want wants was we what
  when where which who will with you your
  aan al als bij dan dat de deze die dit door een en er haar heb hebben heeft het hij hoe hun ik in is je jouw kan
  maar me men met mij mijn moet naar nog of om ons onze ook op over te tot u uit uw van voor waar wat we weet wel welke
  wie wij wil wilt word worden wordt ze zich zij zijn zo`.split(/\s+/),
);

/**
 * The words of a text without case and accents, and without those that say nothing; all of them where
 * it has no others.
 */
export function wordsOf(text: string): string[] {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    // “don't” and “foto's” are one word.
    .replace(/['’]/g, "")
    .match(/[\p{L}\p{N}]+/gu);
  const telling = (words ?? []).filter((word) => !EMPTY_WORDS.has(word));
  return telling.length > 0 ? telling : (words ?? []);
}
