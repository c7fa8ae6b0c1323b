import "./known/fraud-diagnostics.js";
import "./known/fraud-experts.js";
import { experts } from "./en/fraud/experts.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What is said about what each expert adds, in a locale; importing it makes its metrics and codes known. */
export const expertsWords = (locale?: Locale) => inLocale({ en: experts }, locale);
