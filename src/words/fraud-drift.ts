import "./known/fraud-drift.js";
import { drift } from "./en/fraud/drift.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What is said about drift and the monitors for new scripts, in a locale; importing it makes its metrics and codes known. */
export const driftWords = (locale?: Locale) => inLocale({ en: drift }, locale);
