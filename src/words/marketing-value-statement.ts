import "./known/marketing-value-statement.js";
import { valueStatement } from "./en/marketing/value-statement.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the value statement says, in a locale; importing it makes its metrics and codes known. */
export const valueStatementWords = (locale?: Locale) => inLocale({ en: valueStatement }, locale);
