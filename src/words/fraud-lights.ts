import "./known/fraud-lights.js";
import { lights } from "./en/fraud/lights.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of the lights says, in a locale; importing it makes its metrics and codes known. */
export const fraudLightsWords = (locale?: Locale) => inLocale({ en: lights }, locale);
