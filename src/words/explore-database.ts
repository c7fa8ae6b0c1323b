import { database } from "./en/explore/database.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of the analyst's database says, in a locale. */
export const databaseWords = (locale?: Locale) => inLocale({ en: database }, locale);
