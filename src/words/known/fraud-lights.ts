import { lightsMetrics } from "../../metrics/fraud/lights.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { lightsCodes } from "../en/fraud/lights-codes.js";

registerMetrics(lightsMetrics);
addCodes("en", lightsCodes);
