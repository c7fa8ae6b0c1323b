import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AnalysePart, FraudContext, Part } from "../part.ts";
import type { ScoredModel } from "../scored/scored-model.ts";
import { groupRows } from "./by-group.ts";
import { capacityNumbers, capacityRows, reviewsABranchWeek } from "./capacity-reviews.ts";
import { ruleRows, savingsNumbers, worthwhileChance } from "./costs.ts";
import { cutRows, cutsOf } from "./cut-curve.ts";
import { flagNumbers, tallyFlags } from "./flag-tally.ts";
import { flagsOfHighest, flagsOfLights, type Flags } from "./flags.ts";
import { judgedRequests, type Judged } from "./judged.ts";
import { liftNumbers } from "./lift.ts";
import { labelChecks } from "./label-checks.ts";
import { modelRows, modelSlug, type ModelNumbers } from "./model-rows.ts";
import { missingNeeds } from "./needs.ts";
import { netBenefitNumber, netBenefitRows } from "./net-benefits.ts";
import { prevalenceModel } from "./prevalence.ts";
import { calibrationNumbers, reliabilityRows } from "./probabilities.ts";
import { averagePrecisionOf, rocAucOf } from "./ranking.ts";
import { readCapacity, readLights, type Capacity, type Light } from "./read-operations.ts";
import { runningLights } from "./running-lights.ts";

interface Operations {
  lights: (Light | null)[];
  capacity: Capacity;
}

/** How well each scored model tells fraud from the rest; the headline is that of the judged one. */
export const diagnostics: AnalysePart = async (context) => {
  const missing = missingNeeds(context);
  const [headline] = context.models;
  if (!headline || missing.some(({ table }) => table === "labels")) return { ...nothing(), missing };
  const { database, cases } = context;
  const operations: Operations = {
    lights: await readLights(database, cases.count),
    capacity: await readCapacity(database, cases),
  };
  const models = context.models.map((model) => modelNumbers(context, model, operations));
  return { ...headlinePart(context, models, operations), missing };
};

function nothing(): Part {
  return { numbers: {}, tables: {}, missing: [], checks: [] };
}

function modelNumbers(context: FraudContext, model: ScoredModel, { lights, capacity }: Operations): ModelNumbers {
  const judged = judgedRequests(context, model);
  const flags = flagsOfHighest(judged, flagsOfLights(judged, lights), capacity);
  const { alert_rate, detection_rate, precision } = flagNumbers(tallyFlags(judged, flags), flags);
  return {
    judged,
    numbers: {
      average_precision: averagePrecisionOf(judged, context.options),
      auc: rocAucOf(judged),
      ...calibrationNumbers(judged, context.options),
      alert_rate: alert_rate!,
      detection_rate: detection_rate!,
      precision: precision!,
    },
  };
}

function headlinePart(
  context: FraudContext,
  models: readonly ModelNumbers[],
  operations: Operations,
): Omit<Part, "missing"> {
  const { judged, numbers } = models[0]!;
  const { capacity, lights } = operations;
  const flags = flagsOfLights(judged, lights) ?? flagsOfHighest(judged, null, capacity);
  const { settings } = context.book;
  const { average_precision, auc, brier_skill, ece, calibration_ratio } = numbers;
  const tally = tallyFlags(judged, flags);
  const cuts = cutsOf(judged);
  const threshold = worthwhileChance(judged, settings);
  const model = prevalenceModel(judged, { cuts, threshold, requests: requestsAYear(context, judged) }, context.options);
  const own: Record<string, Estimate> = {
    ...judgedCounts(judged),
    base_rate: baseRate(judged),
    ...{
      average_precision: average_precision!,
      auc: auc!,
      brier_skill: brier_skill!,
      ece: ece!,
      calibration_ratio: calibration_ratio!,
    },
    ...flagNumbers(tally, flags),
    ...capacityNumbers(judged, capacity),
    ...liftNumbers(judged),
    net_benefit: netBenefitNumber(tally, threshold),
    ...savingsNumbers(judged, flags, settings, context.options),
  };
  return {
    numbers: { ...named("fraud", own), ...Object.fromEntries(models.flatMap(ownNumbers)) },
    tables: {
      fraud_models: modelRows(models, context.cases),
      fraud_label_maturity: maturityRows(context, judged, numbers),
      fraud_cuts: cutRows(judged, cuts, { days: daysOf(context, judged), withScores: settings.analyst }),
      fraud_reliability: reliabilityRows(judged),
      fraud_capacity: capacityRows(judged, capacity, context.cases),
      fraud_capacity_now: capacityNow(judged, capacity),
      fraud_rules: ruleRows(judged, flags, settings),
      fraud_groups: groupsOf(context, models, operations, flags),
      ...(settings.analyst && {
        fraud_running_lights: runningLights(judged, lights),
        fraud_net_benefit: netBenefitRows(judged),
      }),
    },
    checks: labelChecks(context, judged),
    ...(model && { model }),
  };
}

function named(prefix: string, numbers: Record<string, Estimate>): Record<string, Estimate> {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [`${prefix}.${name}`, number]));
}

function ownNumbers({ judged, numbers }: ModelNumbers): [string, Estimate][] {
  return Object.entries(named(`fraud.model.${modelSlug(judged.model.name)}`, numbers));
}

function judgedCounts({ frauds, score }: Judged): Record<string, Estimate> {
  const n = score.length;
  const isTold = n > 0 && (frauds === 0 || frauds >= FEWEST_PEOPLE);
  const reason = n > 0 ? "fraud_few_known" : "fraud_labels_not_due";
  return {
    "judged.requests": estimateOf(n, n, "fraud_judged"),
    "judged.frauds": isTold ? estimateOf(frauds, n, "fraud_judged") : noEstimate(reason, n, "fraud_judged"),
  };
}

function baseRate({ frauds, score }: Judged): Estimate {
  const method = "fraud_base_rate";
  if (score.length === 0) return noEstimate("fraud_labels_not_due", 0, method);
  if (frauds > 0 && frauds < FEWEST_PEOPLE) return noEstimate("fraud_few_known", score.length, method);
  const share = wilsonProportion(frauds, score.length)!;
  return estimateOf(share.estimate, score.length, method, { ...share, warnings: ["fraud_known_only"] });
}

/** Ranking on the requests whose labels had time to come, and on all, whose youngest frauds are still to be found. */
function maturityRows(
  context: FraudContext,
  judged: Judged,
  { average_precision, auc }: Record<string, Estimate>,
): Row[] {
  const all = judgedRequests(context, judged.model, { young: true });
  return [
    maturityRow("mature", judged, average_precision!, auc!),
    maturityRow("all", all, averagePrecisionOf(all, context.options), rocAucOf(all)),
  ];
}

function maturityRow(basis: string, { request, frauds }: Judged, precision: Estimate, auc: Estimate): Row {
  return {
    basis,
    requests: request.length,
    frauds: precision.estimate === null ? null : frauds,
    average_precision: precision.estimate,
    average_precision_low: precision.low,
    average_precision_high: precision.high,
    auc: auc.estimate,
    auc_low: auc.low,
    auc_high: auc.high,
  };
}

function capacityNow(judged: Judged, capacity: Capacity): Row[] {
  const each = reviewsABranchWeek(judged, capacity);
  return each === null ? [] : [{ each }];
}

/** By group for the judged model and, where that is another, the reference model. */
function groupsOf(
  context: FraudContext,
  models: readonly ModelNumbers[],
  { lights, capacity }: Operations,
  flags: Flags,
): Row[] {
  const shown = [models[0]!, ...models.slice(1).filter(({ judged }) => judged.model.origin === "reference")];
  return shown.flatMap(({ judged }, at) => {
    const own = at === 0 ? flags : flagsOfHighest(judged, flagsOfLights(judged, lights), capacity);
    return groupRows(judged, own, context.cases).map((row) => ({ model: judged.model.name, basis: own.basis, ...row }));
  });
}

function daysOf({ cases }: FraudContext, { request }: Judged): number {
  return new Set(Array.from(request, (i) => Math.floor(cases.at[i]!))).size;
}

function requestsAYear({ cases }: FraudContext, { request }: Judged): number {
  if (request.length === 0) return 0;
  const days = cases.at[request.at(-1)!]! - cases.at[request[0]!]! + 1;
  return (request.length / days) * 365.25;
}
