import "./known/crm-service-matrix.js";
import { serviceMatrix } from "./en/crm/service-matrix.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the service matrix says, in a locale; importing it makes its metrics and codes known. */
export const serviceMatrixWords = (locale?: Locale) => inLocale({ en: serviceMatrix }, locale);
