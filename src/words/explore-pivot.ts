import "./known/explore-pivot.js";
import { pivot } from "./en/explore/pivot.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the pivot says, in a locale; importing it makes its measures known. */
export const pivotWords = (locale?: Locale) => inLocale({ en: pivot }, locale);
