import { opening } from "./en/explore/opening.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What is said while the analyst's database is opened, in a locale. */
export const openingWords = (locale?: Locale) => inLocale({ en: opening }, locale);
