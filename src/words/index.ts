import { en } from "./en/index.js";
import type { Locale } from "./locale.js";

export type Words = typeof en;

const languages: Partial<Record<Locale, Words>> = { en };

/** The words of a locale; English where a translation is not there yet. */
export function words(locale: Locale = "en"): Words {
  return languages[locale] ?? en;
}
