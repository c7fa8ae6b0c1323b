import { contents } from "./en/contents.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What each page answers, by its path, in a locale. */
export const contentsWords = (locale?: Locale) => inLocale({ en: contents }, locale);
