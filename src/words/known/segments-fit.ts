import { fitMetrics } from "../../metrics/segments/fit.js";
import { registerMetrics } from "../../metrics.js";
import { fitCodes } from "../en/segments/fit-codes.js";
import { addCodes } from "../index.js";

registerMetrics(fitMetrics);
addCodes("en", fitCodes);
