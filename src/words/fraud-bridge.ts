import "./known/fraud-bridge.js";
import { bridge } from "./en/fraud/bridge.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of the money bridge says, in a locale; importing it makes its metrics and codes known. */
export const bridgeWords = (locale?: Locale) => inLocale({ en: bridge }, locale);
