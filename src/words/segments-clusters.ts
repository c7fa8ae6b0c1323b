import "./known/segments-clusters.js";
import { clusters } from "./en/segments/clusters.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of behavioural groups says, in a locale; importing it makes its metrics and codes known. */
export const clustersWords = (locale?: Locale) => inLocale({ en: clusters }, locale);
