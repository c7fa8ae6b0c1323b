import { survivalMetrics } from "../metrics/loyalty/survival.js";
import { registerMetrics } from "../metrics.js";
import { survival, survivalCodes } from "./en/loyalty/survival.js";
import { addCodes, inLocale } from "./index.js";
import type { Locale } from "./locale.js";

registerMetrics(survivalMetrics);
addCodes("en", survivalCodes);

/** What is said about how long policies stay, in a locale; importing it makes its metrics and codes known. */
export const survivalWords = (locale?: Locale) => inLocale({ en: survival }, locale);
