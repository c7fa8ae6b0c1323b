import { rfmMetrics } from "../../metrics/segments/rfm.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { rfmCodes } from "../en/segments/rfm-codes.js";

registerMetrics(rfmMetrics);
addCodes("en", rfmCodes);
