/** The languages of the program's own words. */
export const LANGUAGES = ["nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whether the program itself speaks this language. */
export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}

/** What a language is called in a language, such as "Portugees (Brazilië)"; its tag where it has no name. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag; // An old record may name anything.
  }
}

/** Where a language can be said, most important first; each may be missing. */
export interface LanguageSources {
  /** `--lang`, already checked. */
  option: Language | undefined;
  /** MFA_GUIDE_LANG. */
  environment: string | undefined;
  /** The setting `language`. */
  setting: string | undefined;
  /** The locale, as a POSIX name (`nl_NL.UTF-8`, `C`) or a language tag. */
  locale: () => string;
}

/** The language to speak: option, environment, setting, then locale; English when none is one it has. */
export function chooseLanguage({
  option,
  environment,
  setting,
  locale,
}: LanguageSources): Language {
  for (const tag of [option, environment, setting]) {
    const language = tag === undefined ? undefined : languageNamed(tag);
    if (language !== undefined) return language;
  }
  return languageNamed(locale()) ?? "en";
}

/** The language of the program that a tag or locale is in: `NL`, `nl-BE`, `nl_NL.UTF-8`; else undefined. */
export function languageNamed(locale: string): Language | undefined {
  const tag =
    locale
      .trim()
      .toLowerCase()
      .split(/[-_.@]/)[0] ?? "";
  return isLanguage(tag) ? tag : undefined;
}
