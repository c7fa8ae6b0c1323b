import { deskMetrics } from "../../metrics/fraud/desk.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { deskCodes } from "../en/fraud/desk-codes.js";

registerMetrics(deskMetrics);
addCodes("en", deskCodes);
