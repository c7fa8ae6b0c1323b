import "./fraud-bridge.js";
import { peopleMetrics } from "../../metrics/fraud/people.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";
import { peopleCodes } from "../en/fraud/people-codes.js";

registerMetrics(peopleMetrics);
addCodes("en", peopleCodes);
