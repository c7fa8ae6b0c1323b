import { budgetMetrics } from "../../metrics/marketing/budget.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { budgetCodes } from "../en/marketing/budget-codes.js";

registerMetrics(budgetMetrics);
addCodes("en", budgetCodes);
