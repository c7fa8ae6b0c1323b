import "./known/fraud-diagnostics.js";
import "./known/fraud-learning.js";
import { learning } from "./en/fraud/learning.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of learning says, in a locale; importing it makes its metrics and codes known. */
export const learningWords = (locale?: Locale) => inLocale({ en: learning }, locale);
