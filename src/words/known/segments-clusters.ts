import { clustersMetrics } from "../../metrics/segments/clusters.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { clustersCodes } from "../en/segments/clusters-codes.js";

registerMetrics(clustersMetrics);
addCodes("en", clustersCodes);
