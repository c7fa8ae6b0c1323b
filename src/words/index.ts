import type { Codes } from "./codes.js";
import { en } from "./en/index.js";
import type { Locale } from "./locale.js";

export type Words = typeof en;

const languages: Partial<Record<Locale, Words>> = { en };

/** The words that all pages share, in a locale; those of a pillar stand in a file of its name. */
export function words(locale: Locale = "en"): Words {
  return inLocale({ en, ...languages }, locale);
}

/** What is said in a locale; English where a translation is not there yet. */
export function inLocale<T>(languages: Partial<Record<Locale, T>> & { en: T }, locale: Locale = "en"): T {
  return languages[locale] ?? languages.en;
}

/** Lets the shared parts of a page explain the codes of a pillar. */
export function addCodes(locale: Locale, { methods, reasons, warnings, checks }: Codes): void {
  const shared = words(locale);
  Object.assign(shared.methods, methods);
  Object.assign(shared.reasons, reasons);
  Object.assign(shared.warnings, warnings);
  Object.assign(shared.checks, checks);
}
