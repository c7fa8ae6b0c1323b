import { methodsIndex as methods } from "./en/about/methods-index/index.js";
import { methodsPage as page } from "./en/about/methods-page.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

export type { IndexedMethod, IndexedMethods } from "./en/about/methods-index/indexed-method.js";

const en = { methods, page };

/** What the index of methods says, in a locale. */
export const methodsIndexWords = (locale?: Locale) => inLocale({ en }, locale);
