import { loyalMetrics } from "../../metrics/segments/loyal.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { loyalCodes } from "../en/segments/loyal-codes.js";

registerMetrics(loyalMetrics);
addCodes("en", loyalCodes);
