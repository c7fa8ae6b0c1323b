import "./known/path-model.js";
import { pathModelPage } from "./en/loyalty/path-model-page.js";
import * as sentences from "./en/loyalty/path-model.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

const en = { page: pathModelPage, ...sentences };

/** What the page of the chain says of the path model, in a locale; importing it makes its metrics and codes known. */
export const pathModelWords = (locale?: Locale) => inLocale({ en }, locale);
