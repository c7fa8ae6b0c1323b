import "./known/marketing-evidence.js";
import { evidence } from "./en/marketing/evidence.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page on evidence says, in a locale; importing it makes its metrics and codes known. */
export const evidenceWords = (locale?: Locale) => inLocale({ en: evidence }, locale);
