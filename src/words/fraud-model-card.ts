import "./known/fraud-model-card.js";
import { modelCard } from "./en/fraud/model-card.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the model card says, in a locale; importing it makes its metrics and codes known. */
export const modelCardWords = (locale?: Locale) => inLocale({ en: modelCard }, locale);
