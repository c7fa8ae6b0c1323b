import "./known/segments-griffin.js";
import { griffin } from "./en/segments/griffin.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page on loyalty types says, in a locale; importing it makes its metrics and codes known. */
export const griffinWords = (locale?: Locale) => inLocale({ en: griffin }, locale);
