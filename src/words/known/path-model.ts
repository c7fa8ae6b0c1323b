import { pathModelMetrics } from "../../metrics/loyalty/path-model.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { pathModelCodes } from "../en/loyalty/path-model-codes.js";

registerMetrics(pathModelMetrics);
addCodes("en", pathModelCodes);
