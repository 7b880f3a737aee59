/** Times and durations for people. */
import type { Language } from "../messages/language.ts";
import { summaryMessages } from "../messages/summary.ts";

/** A moment (ISO 8601) as local date and time: "Mon 23 Nov 2026, 10:30". */
export function localMoment(iso: string, language: Language): string {
  const moment = new Date(iso);
  // "en" alone would put the month first.
  const locale = language === "en" ? "en-GB" : language;
  const day = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(moment);
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
  return `${day.replace(/,/g, "")}, ${time.format(moment)}`;
}

/** The local time of day of a moment (ISO 8601): "10:30". */
export function clockTime(iso: string, language: Language): string {
  const locale = language === "en" ? "en-GB" : language;
  return new Date(iso).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
}

/** A moment (ISO 8601) as local date and time for a column of a table: "2026-11-23 10:30". */
export function shortMoment(iso: string): string {
  // The Swedish way of writing dates is ISO 8601. One format serves all rows: making one is costly.
  shortFormat ??= new Intl.DateTimeFormat("sv", { dateStyle: "short", timeStyle: "short" });
  return shortFormat.format(new Date(iso));
}

let shortFormat: Intl.DateTimeFormat | undefined;

/** A duration in whole seconds, as people say it: "45 s", "12 min", "1 h 5 min". */
export function duration(seconds: number, language: Language): string {
  const words = summaryMessages[language];
  if (seconds < 60) return words.seconds(Math.round(seconds));
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return words.minutes(minutes);
  return words.hours(Math.floor(minutes / 60), minutes % 60);
}

/** A median in whole seconds: in seconds below two minutes, where minutes would hide what differs. */
export function brief(seconds: number, language: Language): string {
  return seconds < 120 ? summaryMessages[language].seconds(seconds) : duration(seconds, language);
}
