import "./known/segments-market.js";
import { market } from "./en/segments/market.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

export type { CellMeasure } from "./en/segments/market-cells.js";

/** What the page on markets and employers says, in a locale; importing it makes its metrics and codes known. */
export const marketWords = (locale?: Locale) => inLocale({ en: market }, locale);
