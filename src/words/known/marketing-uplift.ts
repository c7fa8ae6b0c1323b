import { allUpliftMetrics } from "../../metrics/marketing/uplift.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { upliftCodes } from "../en/marketing/uplift-codes.js";

registerMetrics(allUpliftMetrics);
addCodes("en", upliftCodes);
