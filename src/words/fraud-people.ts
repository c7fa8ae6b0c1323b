import "./known/fraud-people.js";
import { people } from "./en/fraud/people.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page on protecting people says, in a locale; importing it makes its metrics and codes known. */
export const peopleWords = (locale?: Locale) => inLocale({ en: people }, locale);
