import type { Locale } from "./locale.js";

/** "31 December 2025" from an ISO date; text that is no date is given back as it is. */
export function formatDate(date: string, locale: Locale = "en"): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const language = locale === "en" ? "en-GB" : locale;
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/** "December 2025" from "2025-12" or an ISO date; text that is no month is given back as it is. */
export function formatMonth(month: string, locale: Locale = "en"): string {
  const day = new Date(`${month.slice(0, 7)}-01T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return month;
  const language = locale === "en" ? "en-GB" : locale;
  return new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(day);
}
