import "./known/explore-explorer.js";
import { explorer } from "./en/explore/explorer.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the explorer says, in a locale; importing it makes its metrics known. */
export const explorerWords = (locale?: Locale) => inLocale({ en: explorer }, locale);
