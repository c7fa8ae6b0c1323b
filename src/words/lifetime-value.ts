import "./known/lifetime-value.js";
import { lifetimeValue } from "./en/loyalty/lifetime-value.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What is said about lifetime value, in a locale; importing it makes its metrics and codes known. */
export const lifetimeValueWords = (locale?: Locale) => inLocale({ en: lifetimeValue }, locale);
