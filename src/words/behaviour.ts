import "./known/behaviour.js";
import * as sentences from "./en/loyalty/behaviour.js";
import { constructName, roughly } from "./en/loyalty/path-model.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

const { chainPage: page, ...said } = sentences;
const en = { page, constructName, roughly, ...said };

/** What is said of behaviour and money, in a locale; importing it makes its metrics and codes known. */
export const behaviourWords = (locale?: Locale) => inLocale({ en }, locale);
