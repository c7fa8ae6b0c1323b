import "./known/value.js";
import { value } from "./en/value/index.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the pages of value say, in a locale; importing it makes its metrics and codes known. */
export const valueWords = (locale?: Locale) => inLocale({ en: value }, locale);
