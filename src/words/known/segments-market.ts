import { marketMetrics } from "../../metrics/segments/market.js";
import { registerMetrics } from "../../metrics.js";
import { marketCodes } from "../en/segments/market-codes.js";
import { addCodes } from "../index.js";

registerMetrics(marketMetrics);
addCodes("en", marketCodes);
