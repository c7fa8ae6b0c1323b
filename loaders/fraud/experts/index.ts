import { noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { flaggedShare, flagsOfLights, highestShare } from "../diagnostics/flags.ts";
import { judgedRequests, type Judged } from "../diagnostics/judged.ts";
import { tooFewFrauds } from "../diagnostics/known-frauds.ts";
import { readCapacity, readLights, type Capacity, type Light } from "../diagnostics/read-operations.ts";
import type { AnalysePart, FraudContext, Part } from "../part.ts";
import type { ReferenceModel } from "../reference-model/reference-model.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { aloneRows } from "./alone.ts";
import { disagreementNumbers, disagreementRows, rankedByTwo } from "./disagreement.ts";
import { feedDrills, outagesThatHappened } from "./feed-outage.ts";
import { judgedWhere, yearsOf } from "./judged-scores.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { missingNeeds } from "./needs.ts";
import { changeOf, drillRows, sourceNumbers, sourceRows, withheldNumbers } from "./source-numbers.ts";

interface Operations {
  lights: (Light | null)[];
  capacity: Capacity;
}

type Found = Pick<Part, "tables"> & { numbers: Record<string, Estimate> };

/** What each expert says alone, what its source adds to the others, where experts stand against each other, and what happens when a source is out. */
export const experts: AnalysePart = async (context) => {
  const missing = missingNeeds(context);
  const models = modelsWithExperts(context);
  if (models.length === 0 || missing.some(({ table }) => table === "labels")) return { ...nothing(), missing };
  const { database, cases, reference } = context;
  const operations: Operations = {
    lights: await readLights(database, cases.count),
    capacity: await readCapacity(database, cases),
  };
  const added = reference ? sourcesOf(context, reference, operations) : withoutReference();
  const { numbers, rows } = disagreementOf(context, models[0]!, operations);
  return {
    numbers: named({ ...added.numbers, ...numbers }),
    tables: {
      experts_alone: models.flatMap((model) => aloneOf(context, model, operations)),
      ...added.tables,
      experts_disagreement: rows,
      experts_outages: await outagesThatHappened(database, cases, operations.lights),
    },
    missing,
    checks: [],
  };
};

function nothing(): Part {
  return { numbers: {}, tables: {}, missing: [], checks: [] };
}

/** The model that is judged first, and the reference model. */
function modelsWithExperts({ models }: FraudContext): ScoredModel[] {
  const shown = models.filter(({ origin }, i) => i === 0 || origin === "reference");
  return shown.filter(({ experts }) => Object.keys(experts).length > 0);
}

function aloneOf(context: FraudContext, model: ScoredModel, operations: Operations): Row[] {
  const judged = judgedRequests(context, model);
  return aloneRows(judged, alertRate(judged, operations), context.options);
}

function alertRate(judged: Judged, { lights, capacity }: Operations): number {
  return flaggedShare(judged, flagsOfLights(judged, lights), capacity).share;
}

function sourcesOf(context: FraudContext, reference: ReferenceModel, operations: Operations): Found {
  const { options } = context;
  const judged = judgedRequests(context, reference.scored);
  const reason = tooFewFrauds(judged.frauds, judged.request.length);
  if (reason) return { numbers: withheldNumbers(reason, judged.request.length), tables: {} };
  const years = yearsOf(context, judged);
  const rate = alertRate(judged, operations);
  const { whole, sources } = reference.without;
  const without = Object.fromEntries(Object.entries(sources).map(([source, { refitted }]) => [source, refitted]));
  const given = { whole, alertRate: rate, years, capacity: operations.capacity, options };
  const adds = leaveOneOut({ ...given, judged, without });
  const flagged = highestShare(judged, rate);
  const silent = Object.fromEntries(adds.map(({ source }) => [source, sources[source]!.silent]));
  const drills = feedDrills({ judged, flagged, silent, years, options });
  return {
    numbers: {
      ...sourceNumbers(adds, judged, Object.keys(reference.scored.experts)),
      ...Object.fromEntries(
        drills.map(({ source, detection }) => [
          `${source}.outage_detection`,
          changeOf(detection, judged, "fraud_feed_drill"),
        ]),
      ),
      ...telecomNumber(judged, reference, given),
    },
    tables: { experts_left_out: sourceRows(adds, judged), experts_drills: drillRows(drills, judged) },
  };
}

/** What telecom data add among the requests that they know: over all requests little could be seen of them. */
function telecomNumber(
  judged: Judged,
  { scored, without }: ReferenceModel,
  given: Omit<Parameters<typeof leaveOneOut>[0], "judged" | "without">,
): Record<string, Estimate> {
  const id = "telecom.known_average_precision_change";
  const method = "fraud_leave_one_out";
  const known = scored.experts["telecom"];
  const less = without.sources["telecom"];
  if (!known || !less) return { [id]: noEstimate("fraud_source_not_weighed", 0, method) };
  const some = judgedWhere(judged, (request) => !Number.isNaN(known[request]!));
  const reason = tooFewFrauds(some.frauds, some.request.length);
  if (reason) return { [id]: noEstimate(reason, some.request.length, method) };
  const [adds] = leaveOneOut({ ...given, judged: some, without: { telecom: less.refitted } });
  return {
    [id]: adds ? changeOf(adds.averagePrecision, some, method) : noEstimate("fraud_source_not_weighed", 0, method),
  };
}

function withoutReference(): Found {
  return { numbers: withheldNumbers("fraud_no_reference", 0), tables: {} };
}

function disagreementOf(context: FraudContext, model: ScoredModel, operations: Operations) {
  const judged = judgedRequests(context, model);
  const ranked = rankedByTwo(judged);
  const isLit = flagsOfLights(judged, operations.lights) !== null && model.origin === "book";
  const lights = isLit ? operations.lights : lightsOfHighest(context, judged, operations);
  return {
    numbers: disagreementNumbers(ranked, lights),
    rows: ranked ? disagreementRows(ranked, lights) : [],
  };
}

/** Without lights of its own, a model's highest scores count as yellow. */
function lightsOfHighest({ cases }: FraudContext, judged: Judged, operations: Operations): (Light | null)[] {
  const lights = new Array<Light | null>(cases.count).fill(null);
  const flagged = highestShare(judged, alertRate(judged, operations));
  judged.request.forEach((request, at) => (lights[request] = flagged[at] ? "yellow" : "green"));
  return lights;
}

function named(numbers: Record<string, Estimate>): Record<string, Estimate> {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [`fraud.experts.${name}`, number]));
}
