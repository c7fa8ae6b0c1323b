import { glossary as themes } from "./en/about/glossary/index.js";
import { glossaryPage as page } from "./en/about/glossary-page.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

export type { Term, TermTheme } from "./en/about/glossary/term.js";

const en = { themes, page };

/** What the glossary says, in a locale. */
export const glossaryWords = (locale?: Locale) => inLocale({ en }, locale);
