import "./known/persistency.js";
import { persistency } from "./en/loyalty/persistency.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What is said about persistency, in a locale; importing it makes its metrics and codes known. */
export const persistencyWords = (locale?: Locale) => inLocale({ en: persistency }, locale);
