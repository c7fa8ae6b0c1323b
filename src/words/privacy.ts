import { conductPromises as conduct, privacyPromises as privacy } from "./en/about/kept-promises.js";
import { privacyPage as page } from "./en/about/privacy-page.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

export type { KeptPromise } from "./en/about/kept-promises.js";

const en = { privacy, conduct, page };

/** What the page on privacy and conduct says, in a locale. */
export const privacyWords = (locale?: Locale) => inLocale({ en }, locale);
