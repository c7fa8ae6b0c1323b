import { diagnosticsMetrics } from "../../metrics/fraud/diagnostics.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { diagnosticsCodes } from "../en/fraud/diagnostics-codes.js";

registerMetrics(diagnosticsMetrics);
addCodes("en", diagnosticsCodes);
