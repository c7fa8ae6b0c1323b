import { tenureMetrics } from "../metrics/loyalty/tenure.js";
import { registerMetrics } from "../metrics.js";
import { tenure, tenureCodes } from "./en/loyalty/tenure.js";
import { addCodes, inLocale } from "./index.js";
import type { Locale } from "./locale.js";

registerMetrics(tenureMetrics);
addCodes("en", tenureCodes);

/** What is said about tenure, in a locale; importing it makes its metrics and codes known. */
export const tenureWords = (locale?: Locale) => inLocale({ en: tenure }, locale);
