import { noEstimate, estimateOf, type Estimate } from "../../../src/models/evidence.ts";
import type { Missing, Row } from "../../../src/models/report.ts";
import { readContacts } from "../map/contacts.ts";
import { reasonOf } from "../map/needs.ts";
import type { AnalysePart, CrmContext, Part } from "../part.ts";
import { missingNeeds, type ObstacleAnalysis } from "./needs.ts";
import { OBSTACLES, type Obstacle, type Sign } from "./obstacles.ts";
import {
  needsKnown,
  outcomesMeasured,
  overrides,
  preferredChannel,
  reachLift,
  selfServiceGap,
  surveyMean,
} from "./own-signs.ts";
import { signState, worstOf, type ObstacleState } from "./sign-state.ts";

/** Money that other parts put to a sign, shown where a decision rests on it. */
const MONEY = ["crm.contact.repeat_cost", "crm.contact.history_worth"];
const STATES: readonly ObstacleState[] = ["red", "amber", "green", "unmeasured"];

/** The obstacles to customer relationship management, as checks of this book. */
export const obstacles: AnalysePart = async (context) => {
  const missing = missingNeeds(context.book);
  const own = await ownNumbers(context, missing);
  const found = { ...context.numbers, ...own };
  const signs = OBSTACLES.flatMap((obstacle) => obstacle.signs.map((sign) => signRow(obstacle, sign, found)));
  const states = OBSTACLES.map((obstacle) => obstacleRow(obstacle, signs));
  const shown = [...new Set([...OBSTACLES.flatMap(({ signs: all }) => all.map(({ metric }) => metric)), ...MONEY])];
  const taken = shown.flatMap((id) => (found[id] ? [[id, found[id]] as const] : []));
  return {
    numbers: { ...Object.fromEntries(taken), ...countsOf(states) },
    tables: { crm_obstacles: states, crm_obstacle_signs: signs },
    missing,
    checks: [],
  };
};

async function ownNumbers(
  { book, database, numbers, tables }: CrmContext,
  missing: readonly Missing[],
): Promise<Part["numbers"]> {
  const unless = async (analysis: ObstacleAnalysis, measure: () => Estimate | Promise<Estimate>) => {
    const lacking = missing.filter((entry) => entry.analysis === analysis);
    return lacking.length > 0 ? noEstimate(reasonOf(lacking, book), 0, "count") : await measure();
  };
  const contacts = await readContacts(database);
  return {
    "crm.obstacle.outcomes_measured": outcomesMeasured(numbers),
    "crm.obstacle.reach_lift": await unless("obstacle_reach", () => reachLift(database)),
    "crm.obstacle.needs_known": await unless("obstacle_needs_known", () => needsKnown(database)),
    "crm.obstacle.preferred_channel": await unless("obstacle_preferred_channel", () => preferredChannel(database)),
    "crm.obstacle.self_service_gap": await unless("obstacle_self_service", () => selfServiceGap(contacts)),
    "crm.obstacle.override": await unless("obstacle_override", () => overrides(database)),
    "crm.obstacle.value_felt": surveyMean(tables["survey_waves"], "value"),
    "crm.obstacle.difference_felt": surveyMean(tables["survey_waves"], "differentiation"),
    "crm.obstacle.executive_support": surveyMean(tables["employee_constructs"], "executive_support"),
    "crm.obstacle.process": surveyMean(tables["employee_constructs"], "process"),
    "crm.obstacle.cooperation": surveyMean(tables["employee_constructs"], "cooperation"),
  };
}

/** Row {obstacle, metric, state, could_be, estimate, low, high, n, grade, reason, green_from, green_to, amber_from, amber_to}. */
function signRow({ obstacle }: Obstacle, sign: Sign, numbers: Readonly<Record<string, Estimate>>): Row {
  const number = numbers[sign.metric] ?? noEstimate("missing_table", 0, "count");
  const { state, couldBe } = signState(number, sign);
  const { estimate, low, high, n, grade, reason = null } = number;
  const [[green_from, green_to], [amber_from, amber_to]] = [sign.green, sign.amber];
  return {
    ...{ obstacle, metric: sign.metric, state, could_be: couldBe, estimate, low, high, n, grade, reason },
    ...{ green_from, green_to, amber_from, amber_to },
  };
}

/** Row {obstacle, state, sure, measured, signs}; sure when the whole interval of the sign that decides is of that state. */
function obstacleRow({ obstacle, signs: all }: Obstacle, signs: readonly Row[]): Row {
  const own = signs.filter((row) => row["obstacle"] === obstacle);
  const state = worstOf(own.map((row) => row["state"] as ObstacleState));
  const deciding = own.filter((row) => row["state"] === state);
  return {
    obstacle,
    state,
    sure: state !== "unmeasured" && deciding.some((row) => row["could_be"] === null),
    measured: own.filter((row) => row["state"] !== "unmeasured").length,
    signs: all.length,
  };
}

/** Obstacles by state; of a book in which none can be measured, only how many those are. */
function countsOf(states: readonly Row[]): Record<string, Estimate> {
  const all = states.length;
  const count = (state: ObstacleState) => states.filter((row) => row["state"] === state).length;
  const counted = (state: ObstacleState) =>
    state !== "unmeasured" && count("unmeasured") === all
      ? noEstimate("crm_none_measured", all, "count")
      : estimateOf(count(state), all, "count");
  return Object.fromEntries(STATES.map((state) => [`crm.obstacles.${state}`, counted(state)]));
}
