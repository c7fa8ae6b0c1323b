import "./marketing-attribution.js";
import { evidenceMetrics } from "../../metrics/marketing/evidence.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { evidenceCodes } from "../en/marketing/evidence-codes.js";

registerMetrics(evidenceMetrics);
addCodes("en", evidenceCodes);
