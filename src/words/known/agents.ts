import { agentMetrics } from "../../metrics/loyalty/persistency.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { agentCodes } from "../en/loyalty/agents-codes.js";

registerMetrics(agentMetrics);
addCodes("en", agentCodes);
