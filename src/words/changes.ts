import "./known/all.js";
import { changesPage } from "./en/change.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the page of all changes says, in a locale; importing it makes the numbers of all pillars known. */
export const changesWords = (locale?: Locale) => inLocale({ en: changesPage }, locale);
