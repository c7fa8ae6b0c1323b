import { mixMetrics } from "../../metrics/marketing/mix.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { mixCodes } from "../en/marketing/mix-codes.js";

registerMetrics(mixMetrics);
addCodes("en", mixCodes);
