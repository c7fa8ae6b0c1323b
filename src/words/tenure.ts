import "./known/tenure.js";
import { tenure } from "./en/loyalty/tenure.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What is said about tenure, in a locale; importing it makes its metrics and codes known. */
export const tenureWords = (locale?: Locale) => inLocale({ en: tenure }, locale);
