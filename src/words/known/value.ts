import { valueMetrics } from "../../metrics/value.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { valueCodes } from "../en/value/codes.js";

registerMetrics(valueMetrics);
addCodes("en", valueCodes);
