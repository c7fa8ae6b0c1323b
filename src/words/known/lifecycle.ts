import { lifecycleMetrics } from "../../metrics/loyalty/lifecycle.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { lifecycleCodes } from "../en/loyalty/lifecycle-codes.js";

registerMetrics(lifecycleMetrics);
addCodes("en", lifecycleCodes);
