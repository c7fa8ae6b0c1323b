import { priceMetrics } from "../../metrics/segments/price.js";
import { registerMetrics } from "../../metrics.js";
import { priceCodes } from "../en/segments/price-codes.js";
import { addCodes } from "../index.js";

registerMetrics(priceMetrics);
addCodes("en", priceCodes);
