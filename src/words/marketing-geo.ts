import "./known/marketing-geo.js";
import { geo } from "./en/marketing/geo.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of tests by regions says, in a locale; importing it makes its metrics and codes known. */
export const geoWords = (locale?: Locale) => inLocale({ en: geo }, locale);
