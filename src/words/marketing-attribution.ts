import "./known/marketing-attribution.js";
import { attribution } from "./en/marketing/attribution.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page on attribution says, in a locale; importing it makes its metrics and codes known. */
export const attributionWords = (locale?: Locale) => inLocale({ en: attribution }, locale);
