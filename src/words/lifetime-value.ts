import { lifetimeValueMetrics } from "../metrics/loyalty/lifetime-value.js";
import { registerMetrics } from "../metrics.js";
import { lifetimeValue } from "./en/loyalty/lifetime-value.js";
import { lifetimeValueCodes } from "./en/loyalty/lifetime-value-codes.js";
import { addCodes, inLocale } from "./index.js";
import type { Locale } from "./locale.js";

registerMetrics(lifetimeValueMetrics);
addCodes("en", lifetimeValueCodes);

/** What is said about lifetime value, in a locale; importing it makes its metrics and codes known. */
export const lifetimeValueWords = (locale?: Locale) => inLocale({ en: lifetimeValue }, locale);
