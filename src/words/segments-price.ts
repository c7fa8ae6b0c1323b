import "./known/segments-price.js";
import { price } from "./en/segments/price.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page on prices says, in a locale; importing it makes its metrics and codes known. */
export const priceWords = (locale?: Locale) => inLocale({ en: price }, locale);
