import { pivotMetrics } from "../../metrics/explore/pivot.js";
import { registerMetrics } from "../../metrics.js";

registerMetrics(pivotMetrics);
