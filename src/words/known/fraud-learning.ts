import { learningMetrics } from "../../metrics/fraud/learning.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { learningCodes } from "../en/fraud/learning-codes.js";

registerMetrics(learningMetrics);
addCodes("en", learningCodes);
