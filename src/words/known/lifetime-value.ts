import { lifetimeValueMetrics } from "../../metrics/loyalty/lifetime-value.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { lifetimeValueCodes } from "../en/loyalty/lifetime-value-codes.js";

registerMetrics(lifetimeValueMetrics);
addCodes("en", lifetimeValueCodes);
