import "./known/marketing-experiments.js";
import { experiments } from "./en/marketing/experiments.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page on experiments says, in a locale; importing it makes its metrics and codes known. */
export const experimentWords = (locale?: Locale) => inLocale({ en: experiments }, locale);
