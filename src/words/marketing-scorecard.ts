import "./known/marketing-scorecard.js";
import { scorecard } from "./en/marketing/scorecard.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the scorecard says, in a locale; importing it makes its metrics and codes known. */
export const scorecardWords = (locale?: Locale) => inLocale({ en: scorecard }, locale);
