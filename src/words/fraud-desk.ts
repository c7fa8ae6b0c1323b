import "./known/fraud-desk.js";
import { desk } from "./en/fraud/desk.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of the desk says, in a locale; importing it makes its metrics and codes known. */
export const fraudDeskWords = (locale?: Locale) => inLocale({ en: desk }, locale);
