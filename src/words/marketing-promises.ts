import "./known/marketing-experiments.js";
import "./known/marketing-promises.js";
import { promises } from "./en/marketing/promises.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page on promises says, in a locale; importing it makes its metrics and codes known. */
export const promisesWords = (locale?: Locale) => inLocale({ en: promises }, locale);
