import { clusteredError } from "../../statistics/clustered-error.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";
import { standardisedContrast } from "../../statistics/standardised-contrast.ts";
import { blockOf } from "./design.ts";
import type { Effect } from "./effects.ts";
import type { LoyalPolicies } from "./loyal-policies.ts";
import { KEPT, worthModel } from "./models.ts";

/** How much more a policy brings a year when it is in force at 25 months, all traits alike. */
export interface Worth extends MeanWithError {
  n: number;
  influences: Float64Array;
}

export function worthOfStaying(policies: LoyalPolicies): Worth | null {
  const model = worthModel(policies);
  if (!model) return null;
  const levels = model.design.levels[KEPT]!;
  if (!levels.has("kept") || !levels.has("gone")) return null;
  const population = Uint8Array.from(model.outcome, (value) => Number(!Number.isNaN(value)));
  const one = (level: string) => [{ column: levels.get(level)!, share: 1 }];
  const contrast = { block: blockOf(model.design, KEPT), first: one("kept"), second: one("gone"), population };
  const { difference, influences } = standardisedContrast(model.fit, contrast, policies.customer);
  return {
    ...difference,
    n: model.design.used,
    influences: influences.first.map((value, i) => value - influences.second[i]!),
  };
}

/** What so many points of persistency bring a year in so many policies: the product, with the error of both factors. */
export function moneyOf(effect: Effect, worth: Worth, policies: number, clusters: Float64Array): MeanWithError {
  const { difference, influences } = effect;
  const moved = worth.influences.map((value, i) => {
    return policies * (difference.mean * value + worth.mean * (influences.first[i]! - influences.second[i]!));
  });
  return { mean: policies * difference.mean * worth.mean, error: clusteredError(moved, clusters) };
}
