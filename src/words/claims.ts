import "./known/claims.js";
import { claimsFinding, claimsPage, claimWords } from "./en/claims.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

const en = { finding: claimsFinding, page: claimsPage, claims: claimWords };

/** What the page of claims says, in a locale; importing it makes the numbers known that claims are held against. */
export const claimsWords = (locale?: Locale) => inLocale({ en }, locale);
