import { bridgeMetrics } from "../../metrics/fraud/bridge.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { bridgeCodes } from "../en/fraud/bridge-codes.js";

registerMetrics(bridgeMetrics);
addCodes("en", bridgeCodes);
