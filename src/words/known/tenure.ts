import { tenureMetrics } from "../../metrics/loyalty/tenure.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { tenureCodes } from "../en/loyalty/tenure-codes.js";

registerMetrics(tenureMetrics);
addCodes("en", tenureCodes);
