/** Words about languages that only the words on screens have. */
const en = {
  known: (words: number, languages: string) =>
    `for --screens, of ${words} words on the screens are known: ${languages}.`,
};

const nl: typeof en = {
  known: (words, languages) =>
    `voor --screens zijn van ${words} woorden op de schermen bekend: ${languages}.`,
};

export const knownWordsMessages = { en, nl };
