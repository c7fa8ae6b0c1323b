import { promisesMetrics } from "../../metrics/marketing/promises.js";
import { registerMetrics } from "../../metrics.js";
import { promisesCodes } from "../en/marketing/promises-codes.js";
import { addCodes } from "../index.js";

registerMetrics(promisesMetrics);
addCodes("en", promisesCodes);
