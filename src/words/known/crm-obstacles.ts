import "./crm-map.js";
import { obstacleMetrics } from "../../metrics/crm/obstacles.js";
import { registerMetrics } from "../../metrics.js";
import { obstacleCodes } from "../en/crm/obstacles-codes.js";
import { addCodes } from "../index.js";

registerMetrics(obstacleMetrics);
addCodes("en", obstacleCodes);
