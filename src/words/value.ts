import { registerMetrics } from "../metrics.js";
import { valueMetrics } from "../metrics/value.js";
import { value } from "./en/value/index.js";
import { valueCodes } from "./en/value/codes.js";
import { addCodes, inLocale } from "./index.js";
import type { Locale } from "./locale.js";

registerMetrics(valueMetrics);
addCodes("en", valueCodes);

/** What the pages of value say, in a locale; importing it makes its metrics and codes known. */
export const valueWords = (locale?: Locale) => inLocale({ en: value }, locale);
