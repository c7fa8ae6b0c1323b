import "./known/marketing-budget.js";
import { budget } from "./en/marketing/budget.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of the budget says, in a locale; importing it makes its metrics and codes known. */
export const budgetWords = (locale?: Locale) => inLocale({ en: budget }, locale);
