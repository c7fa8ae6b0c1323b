import "./fraud-diagnostics.js";
import { driftMetrics } from "../../metrics/fraud/drift.js";
import { monitorMetrics } from "../../metrics/fraud/monitors.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { driftCodes } from "../en/fraud/drift-codes.js";

registerMetrics([...driftMetrics, ...monitorMetrics]);
addCodes("en", driftCodes);
