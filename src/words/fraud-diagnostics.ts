import "./known/fraud-diagnostics.js";
import { diagnostics } from "./en/fraud/diagnostics.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What is said about how good a model is, in a locale; importing it makes its metrics and codes known. */
export const diagnosticsWords = (locale?: Locale) => inLocale({ en: diagnostics }, locale);
