import { scorecardMetrics } from "../../metrics/marketing/scorecard.js";
import { registerMetrics } from "../../metrics.js";
import { scorecardCodes } from "../en/marketing/scorecard-codes.js";
import { addCodes } from "../index.js";

registerMetrics(scorecardMetrics);
addCodes("en", scorecardCodes);
