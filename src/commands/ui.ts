import type { Settings } from "../edges.ts";
import type { Language } from "../messages/language.ts";

/** What every command knows of the person at the keyboard, decided once before it runs. */
export interface Ui {
  /** The language of the program's own words. */
  readonly language: Language;
  /** That language, and what else `--lang nl,en` asks for; only the leaflet can have several. */
  readonly languages: readonly [Language, ...Language[]];
  readonly settings: Settings;
  /** The day that guides are shown for, YYYY-MM-DD: today's local one, or MFA_GUIDE_TODAY. */
  readonly today: string;
}
