import "./known/segments-fit.js";
import { fit } from "./en/segments/fit.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page on fit says, in a locale; importing it makes its metrics and codes known. */
export const fitWords = (locale?: Locale) => inLocale({ en: fit }, locale);
