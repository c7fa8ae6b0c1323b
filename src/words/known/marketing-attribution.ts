import { attributionMetrics } from "../../metrics/marketing/attribution.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { attributionCodes } from "../en/marketing/attribution-codes.js";

registerMetrics(attributionMetrics);
addCodes("en", attributionCodes);
