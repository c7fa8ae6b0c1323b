import { survivalMetrics } from "../../metrics/loyalty/survival.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { survivalCodes } from "../en/loyalty/survival-codes.js";

registerMetrics(survivalMetrics);
addCodes("en", survivalCodes);
