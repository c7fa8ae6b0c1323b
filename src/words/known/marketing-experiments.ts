import { experimentMetrics } from "../../metrics/marketing/experiments.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { experimentCodes } from "../en/marketing/experiments-codes.js";

registerMetrics(experimentMetrics);
addCodes("en", experimentCodes);
