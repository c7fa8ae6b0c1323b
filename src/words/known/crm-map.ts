import { mapContactMetrics } from "../../metrics/crm/map-contacts.js";
import { mapOfficeMetrics } from "../../metrics/crm/map-offices.js";
import { mapTakenMetrics } from "../../metrics/crm/map-taken.js";
import { registerMetrics } from "../../metrics.js";
import { mapCodes } from "../en/crm/map-codes.js";
import { addCodes } from "../index.js";

registerMetrics(mapContactMetrics);
registerMetrics(mapOfficeMetrics);
registerMetrics(mapTakenMetrics);
addCodes("en", mapCodes);
