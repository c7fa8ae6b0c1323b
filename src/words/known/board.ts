import { boardMetrics } from "../../metrics/board.js";
import { registerMetrics } from "../../metrics.js";

registerMetrics(boardMetrics);
