import "./known/segments-migration.js";
import { migration } from "./en/segments/migration.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of moves between segments says, in a locale; importing it makes its metrics and codes known. */
export const migrationWords = (locale?: Locale) => inLocale({ en: migration }, locale);
