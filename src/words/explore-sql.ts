import { sql } from "./en/explore/sql.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the SQL page says, in a locale. */
export const sqlWords = (locale?: Locale) => inLocale({ en: sql }, locale);
