import { crmMethods } from "./crm.js";
import { fraudMethods } from "./fraud.js";
import type { IndexedMethods } from "./indexed-method.js";
import { loyaltyMethods } from "./loyalty.js";
import { marketingMethods } from "./marketing.js";
import { segmentsMethods } from "./segments.js";
import { valueMethods } from "./value.js";

/** Every method of the site, by the part that uses it first. */
export const methodsIndex: readonly IndexedMethods[] = [
  valueMethods,
  loyaltyMethods,
  segmentsMethods,
  marketingMethods,
  fraudMethods,
  crmMethods,
];
