import { behaviourMetrics } from "../metrics/loyalty/behaviour.js";
import { registerMetrics } from "../metrics.js";
import { behaviourCodes } from "./en/loyalty/behaviour-codes.js";
import * as sentences from "./en/loyalty/behaviour.js";
import { constructName } from "./en/loyalty/path-model.js";
import { addCodes, inLocale } from "./index.js";
import type { Locale } from "./locale.js";

registerMetrics(behaviourMetrics);
addCodes("en", behaviourCodes);

const { chainPage: page, ...said } = sentences;
const en = { page, constructName, ...said };

/** What is said of behaviour and money, in a locale; importing it makes its metrics and codes known. */
export const behaviourWords = (locale?: Locale) => inLocale({ en }, locale);
