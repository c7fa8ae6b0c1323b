import "./known/marketing-uplift.js";
import { uplift } from "./en/marketing/uplift.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of whom to treat says, in a locale; importing it makes its metrics and codes known. */
export const upliftWords = (locale?: Locale) => inLocale({ en: uplift }, locale);
