import "./known/marketing-mix.js";
import { mix } from "./en/marketing/mix.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of mix diagnostics says, in a locale; importing it makes its metrics and codes known. */
export const mixWords = (locale?: Locale) => inLocale({ en: mix }, locale);
