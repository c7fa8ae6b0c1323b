import { behaviourMetrics } from "../../metrics/loyalty/behaviour.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { behaviourCodes } from "../en/loyalty/behaviour-codes.js";

registerMetrics(behaviourMetrics);
addCodes("en", behaviourCodes);
