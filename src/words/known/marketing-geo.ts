import { geoMetrics } from "../../metrics/marketing/geo.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { geoCodes } from "../en/marketing/geo-codes.js";

registerMetrics(geoMetrics);
addCodes("en", geoCodes);
