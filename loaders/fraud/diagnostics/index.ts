import type { Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
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
import { judgedCounts } from "./judged-counts.ts";
import { maturityRows } from "./label-maturity-rows.ts";
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
    numbers: { ...named("fraud", own), ...ownNumbers(models) },
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

/** Every model's numbers under its name; models whose names come to the same are told apart by their place. */
function ownNumbers(models: readonly ModelNumbers[]): Record<string, Estimate> {
  const slugs = models.map(({ judged }) => modelSlug(judged.model.name));
  const all = models.map(({ numbers }, at) => {
    const isTaken = slugs.indexOf(slugs[at]!) < at;
    return named(`fraud.model.${slugs[at]}${isTaken ? `_${at + 1}` : ""}`, numbers);
  });
  return Object.fromEntries(all.flatMap((numbers) => Object.entries(numbers)));
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
