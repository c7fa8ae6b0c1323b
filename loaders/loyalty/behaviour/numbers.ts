import { estimateOf, noEstimate, type Estimate, type MeasuredOptions } from "../../../src/models/evidence.ts";
import { chainOutcome, type LoyaltyChain } from "../../../src/models/loyalty-chain.ts";
import { eValue, eValueOfInterval, riskRatioOfHazards } from "../../statistics/e-value.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { CUSTOMER_CONSTRUCTS, type ConstructName } from "../path-model/constructs.ts";
import type { Calibrated } from "./calibrate.ts";
import { published, type Effect, type HazardEffect } from "./hazard-effects.ts";
import type { MoneyGate } from "./money-gate.ts";
import type { PurchaseEffect } from "./purchase-effects.ts";

export interface ConstructFindings {
  hazard: HazardEffect;
  purchase: PurchaseEffect;
  gate: MoneyGate;
}

const NUMBERS = {
  hazard_ratio_per_point: "cox_calibrated",
  persistency_25_per_point: "hazards_to_persistency",
  money_per_point: "hazards_to_money",
  worth_per_point: "hazards_to_worth",
  policies_per_point: "poisson_calibrated",
  e_value: "e_value",
} as const;

type NumberName = keyof typeof NUMBERS;

const idOf = (construct: ConstructName, name: NumberName) => `loyalty.chain.${construct}.${name}`;

/** All numbers of all constructs, absent for one reason. */
export function noNumbers(
  reason: string,
  constructs: readonly ConstructName[] = CUSTOMER_CONSTRUCTS,
): Record<string, Estimate> {
  const names = Object.keys(NUMBERS) as NumberName[];
  return Object.fromEntries(
    constructs.flatMap((construct) =>
      names.map((name) => [idOf(construct, name), noEstimate(reason, 0, NUMBERS[name], "C")] as const),
    ),
  );
}

/** The published numbers of one construct by the ids of the metrics registry. */
export function constructNumbers(found: ConstructFindings, chain: LoyaltyChain): Record<string, Estimate> {
  const { construct } = found.hazard;
  return {
    ...noNumbers("no_effect", [construct]),
    ...hazardNumbers(found, chain),
    [idOf(construct, "policies_per_point")]: purchaseNumber(found.purchase),
  };
}

function hazardNumbers({ hazard, gate }: ConstructFindings, chain: LoyaltyChain): Record<string, Estimate> {
  const { construct, effect, reason, rows, events } = hazard;
  const calibrated = effect && published(effect);
  if (!calibrated) return noNumbers(reason ?? "error_too_large", [construct]);
  const own = (name: NumberName, value: number, options: MeasuredOptions = {}) =>
    estimateOf(value, rows, NUMBERS[name], { grade: "C", warnings: warningsOf(effect), ...options });
  const ratio = ratioWithInterval(calibrated);
  const outcome = chainOutcome(chain, { [construct]: 1 });
  const money = (name: "money" | "worth") => {
    const id = `${name}_per_point` as const;
    const value = outcome[name];
    if (gate.closed) return noEstimate(gate.closed, rows, NUMBERS[id], "C");
    if (!value) return noEstimate("no_contribution", rows, NUMBERS[id], "C");
    return own(id, value.estimate, { low: value.low, high: value.high });
  };
  const { estimate, low, high } = outcome.persistency25;
  return {
    [idOf(construct, "hazard_ratio_per_point")]: own("hazard_ratio_per_point", ratio.estimate, ratio),
    [idOf(construct, "persistency_25_per_point")]: own("persistency_25_per_point", estimate, { low, high }),
    [idOf(construct, "money_per_point")]: money("money"),
    [idOf(construct, "worth_per_point")]: money("worth"),
    [idOf(construct, "e_value")]: eValueNumber(ratio, events / rows, rows),
  };
}

/** The E-value; its low bound is that of the interval's nearer end, and a high one says nothing. */
function eValueNumber(ratio: ReturnType<typeof ratioWithInterval>, share: number, n: number): Estimate {
  const risk = (hazardRatio: number) => riskRatioOfHazards(hazardRatio, share);
  const low = eValueOfInterval(risk(ratio.low ?? 1), risk(ratio.high ?? 1));
  return estimateOf(eValue(risk(ratio.estimate)), n, NUMBERS.e_value, { low, grade: "C" });
}

function purchaseNumber({ effect, reason, answers }: PurchaseEffect): Estimate {
  const calibrated = effect && published(effect);
  if (!calibrated) return noEstimate(reason ?? "error_too_large", answers, NUMBERS.policies_per_point, "C");
  const { estimate, low, high } = ratioWithInterval(calibrated);
  return estimateOf(estimate, answers, NUMBERS.policies_per_point, {
    low,
    high,
    grade: "C",
    warnings: warningsOf(effect),
  });
}

/** A ratio per point with its 90 % interval. */
export function ratioWithInterval({ coefficient, draws }: Calibrated) {
  return { estimate: Math.exp(coefficient), ...percentileInterval(draws.map(Math.exp)) };
}

/** A correction for what items do not share leaves what does not last from year to year. */
function warningsOf({ repeats }: Effect): string[] {
  return repeats ? [] : ["error_of_items_alone"];
}
