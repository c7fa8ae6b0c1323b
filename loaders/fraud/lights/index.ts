import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import {
  nextReview,
  type ChannelLights,
  type LightAssumptions,
  type LightsModel,
} from "../../../src/models/fraud-lights.ts";
import { lightNumbers } from "../../../src/models/light-numbers.ts";
import type { AnalysePart, FraudContext, Part } from "../part.ts";
import { readCapacity, type CapacityDay } from "./branch-queues.ts";
import { lightChecks } from "./checks.ts";
import { modelLights, type FoundLights, type LightsSetting } from "./model-lights.ts";
import { missingNeeds } from "./needs.ts";
import { readLitChannels, readRunningCuts } from "./running-cuts.ts";

/** Steps of the curve of the model judged first, and of each other one. */
const STEPS = 2000;
const OTHER_STEPS = 500;

/** Where the lights are set, and what each choice does to staff, customers and losses. */
export const lights: AnalysePart = async (context) => {
  const capacity = await readCapacity(context.database);
  const litChannels = await readLitChannels(context.database);
  const found = await lightsOfModels(context, capacity, litChannels);
  const missing = missingNeeds(context.book, found.length > 0);
  if (found.length === 0) return { numbers: {}, tables: {}, missing, checks: [] };
  const model: LightsModel = {
    models: found.map((one) => one.model),
    assumptions: assumptionsOf(context),
    litChannels,
  };
  const [first] = found as [FoundLights];
  const lit = first.model.channels.filter(({ channel }) => litChannels.length === 0 || litChannels.includes(channel));
  return {
    numbers: numbersOf(model.assumptions, first, lit),
    tables: { light_options: found.flatMap(({ rows }) => rows) },
    missing,
    checks: lightChecks(first, lit, capacity, context.cases.branch.levels),
    model,
  };
};

async function lightsOfModels(
  context: FraudContext,
  capacity: readonly CapacityDay[],
  litChannels: readonly string[],
): Promise<FoundLights[]> {
  const { database, models } = context;
  const shared = {
    assumptions: assumptionsOf(context),
    capacity,
    running: await readRunningCuts(database),
    litChannels,
  };
  const [first, ...others] = models;
  const judged = first ? modelLights(context, first, { ...shared, steps: STEPS, rate: null }) : null;
  const rate = judged && rateOf(judged);
  const rest = others.map((model) => modelLights(context, model, { ...shared, steps: OTHER_STEPS, rate }));
  return [judged, ...rest].filter((found) => found !== null);
}

function rateOf({ options }: FoundLights): LightsSetting["rate"] {
  const running = options.find(({ name }) => name === "running")?.outcome;
  if (!running || running.all.lit.requests === 0) return null;
  const { all, red, total } = running;
  return { lit: all.lit.requests / total.requests, red: red.lit.requests / all.lit.requests };
}

function assumptionsOf({ book: { settings } }: FraudContext): LightAssumptions {
  const { review_minutes, review_cost, stop_rate, recovery_rate } = settings;
  return {
    minutes: review_minutes,
    cost: review_cost,
    stop: stop_rate,
    recovery: recovery_rate,
    delay: 0,
    prevalence: 1,
  };
}

/** The numbers of the cuts that run, or else of the first suggested ones, for the model judged first. */
function numbersOf(assumptions: LightAssumptions, first: FoundLights, lit: readonly ChannelLights[]): Part["numbers"] {
  const { options, judged } = first;
  const shown = options[0];
  const warnings = judged.tooYoung ? ["lights_all_scored"] : [];
  const numbers: Record<string, Estimate> = shown
    ? lightNumbers(shown.outcome, nextReview(lit, shown.cuts.yellow, assumptions), warnings)
    : {};
  return { ...cutNumbers(first), ...numbers };
}

function cutNumbers({ options, rows, judged }: FoundLights): Record<string, Estimate> {
  const n = judged.score.length;
  const running = options.find(({ name }) => name === "running");
  const cut = (value: number | undefined) =>
    value === undefined
      ? noEstimate("lights_no_running_cuts", n, "lights_running")
      : estimateOf(value, n, "lights_running");
  const suggested = (name: "capacity" | "cost") => {
    const row = rows.find(({ option }) => option === name);
    if (!row) return noEstimate(`lights_no_${name}_cut`, n, `lights_by_${name}`, "C");
    const [low, high] = [row["yellow_low"], row["yellow_high"]] as (number | null)[];
    return estimateOf(Number(row["yellow"]), n, `lights_by_${name}`, { low: low!, high: high!, grade: "C" });
  };
  return {
    "fraud.light.yellow.cut": cut(running?.cuts.yellow),
    "fraud.light.red.cut": cut(running?.cuts.red),
    "fraud.lights.by_capacity.cut": suggested("capacity"),
    "fraud.lights.by_cost.cut": suggested("cost"),
  };
}
