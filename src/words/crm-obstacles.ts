import "./known/crm-obstacles.js";
import { obstacles } from "./en/crm/obstacles.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page on obstacles says, in a locale; importing it makes its metrics and codes known. */
export const obstacleWords = (locale?: Locale) => inLocale({ en: obstacles }, locale);
