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

/** Lets the shared parts of a page explain the codes of a pillar. Throws when a code would mean two things. */
export function addCodes(locale: Locale, { methods = {}, reasons = {}, warnings = {}, checks = {} }: Codes): void {
  const shared = words(locale);
  add(shared.methods, methods);
  add(shared.reasons, reasons);
  add(shared.warnings, warnings);
  add(shared.checks, checks);
}

function add<Meaning>(known: Record<string, Meaning>, codes: Readonly<Record<string, Meaning>>): void {
  for (const [code, meaning] of Object.entries(codes)) {
    if (code in known && JSON.stringify(known[code]) !== JSON.stringify(meaning))
      throw new Error(`The code "${code}" has two meanings: give one of them another name.`);
    known[code] = meaning;
  }
}
