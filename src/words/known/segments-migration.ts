import { migrationMetrics } from "../../metrics/segments/migration.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { migrationCodes } from "../en/segments/migration-codes.js";

registerMetrics(migrationMetrics);
addCodes("en", migrationCodes);
