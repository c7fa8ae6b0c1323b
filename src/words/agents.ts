import { agentMetrics } from "../metrics/loyalty/persistency.js";
import { registerMetrics } from "../metrics.js";
import { agents } from "./en/loyalty/agents.js";
import { agentCodes } from "./en/loyalty/agents-codes.js";
import { addCodes, inLocale } from "./index.js";
import type { Locale } from "./locale.js";

registerMetrics(agentMetrics);
addCodes("en", agentCodes);

/** What is said about agents, in a locale; importing it makes their metrics and codes known. */
export const agentWords = (locale?: Locale) => inLocale({ en: agents }, locale);
