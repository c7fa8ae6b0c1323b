import { lifecycleMetrics } from "../metrics/loyalty/lifecycle.js";
import { registerMetrics } from "../metrics.js";
import { lifecycle, lifecycleCodes } from "./en/loyalty/lifecycle.js";
import { addCodes, inLocale } from "./index.js";
import type { Locale } from "./locale.js";

registerMetrics(lifecycleMetrics);
addCodes("en", lifecycleCodes);

/** What the page of the lifecycle says, in a locale; importing it makes its metrics and codes known. */
export const lifecycleWords = (locale?: Locale) => inLocale({ en: lifecycle }, locale);
