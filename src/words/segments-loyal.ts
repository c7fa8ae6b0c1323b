import "./known/segments-loyal.js";
import { loyal } from "./en/segments/loyal.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page on who is loyal says, in a locale; importing it makes its metrics and codes known. */
export const loyalWords = (locale?: Locale) => inLocale({ en: loyal }, locale);
