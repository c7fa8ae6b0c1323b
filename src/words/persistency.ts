import { persistencyMetrics } from "../metrics/loyalty/persistency.js";
import { registerMetrics } from "../metrics.js";
import { persistency } from "./en/loyalty/persistency.js";
import { persistencyCodes } from "./en/loyalty/persistency-codes.js";
import { addCodes, inLocale } from "./index.js";
import type { Locale } from "./locale.js";

registerMetrics(persistencyMetrics);
addCodes("en", persistencyCodes);

/** What is said about persistency, in a locale; importing it makes its metrics and codes known. */
export const persistencyWords = (locale?: Locale) => inLocale({ en: persistency }, locale);
