import { explorerMetrics } from "../../metrics/explore/explorer.js";
import { registerMetrics } from "../../metrics.js";

registerMetrics(explorerMetrics);
