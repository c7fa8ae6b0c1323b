import { expertsMetrics } from "../../metrics/fraud/experts.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { expertsCodes } from "../en/fraud/experts-codes.js";

registerMetrics(expertsMetrics);
addCodes("en", expertsCodes);
