import { persistencyMetrics } from "../../metrics/loyalty/persistency.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { persistencyCodes } from "../en/loyalty/persistency-codes.js";

registerMetrics(persistencyMetrics);
addCodes("en", persistencyCodes);
