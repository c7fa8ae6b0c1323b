import "./known/survival.js";
import { survival } from "./en/loyalty/survival.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What is said about how long policies stay, in a locale; importing it makes its metrics and codes known. */
export const survivalWords = (locale?: Locale) => inLocale({ en: survival }, locale);
