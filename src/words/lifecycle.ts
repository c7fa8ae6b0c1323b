import "./known/lifecycle.js";
import { lifecycle } from "./en/loyalty/lifecycle.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of the lifecycle says, in a locale; importing it makes its metrics and codes known. */
export const lifecycleWords = (locale?: Locale) => inLocale({ en: lifecycle }, locale);
