import "./fraud-diagnostics.js";
import { modelCardMetrics } from "../../metrics/fraud/model-card.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { modelCardCodes } from "../en/fraud/model-card-codes.js";

registerMetrics(modelCardMetrics);
addCodes("en", modelCardCodes);
