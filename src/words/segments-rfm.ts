import "./known/segments-rfm.js";
import { rfm } from "./en/segments/rfm.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of segments by contracts and value says, in a locale; importing it makes its metrics and codes known. */
export const rfmWords = (locale?: Locale) => inLocale({ en: rfm }, locale);
