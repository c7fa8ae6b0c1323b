import { griffinMetrics } from "../../metrics/segments/griffin.js";
import { registerMetrics } from "../../metrics.js";
import { griffinCodes } from "../en/segments/griffin-codes.js";
import { addCodes } from "../index.js";

registerMetrics(griffinMetrics);
addCodes("en", griffinCodes);
