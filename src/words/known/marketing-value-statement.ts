import { valueStatementMetrics } from "../../metrics/marketing/value-statement.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { valueStatementCodes } from "../en/marketing/value-statement-codes.js";
import "./marketing-worth.js";

registerMetrics(valueStatementMetrics);
addCodes("en", valueStatementCodes);
