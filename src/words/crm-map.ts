import "./known/crm-map.js";
import { map } from "./en/crm/map.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the map of the CRM system says, in a locale; importing it makes its metrics and codes known. */
export const crmMapWords = (locale?: Locale) => inLocale({ en: map }, locale);
