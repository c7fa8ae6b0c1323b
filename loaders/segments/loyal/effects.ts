import { augmentedDifference } from "../../statistics/augmented-weighting.ts";
import type { FittedRegression } from "../../statistics/fitted-regression.ts";
import type { MeanWithError } from "../../statistics/ratio-of-means.ts";
import {
  standardisedContrast,
  type LevelMix,
  type StandardisedContrast,
} from "../../statistics/standardised-contrast.ts";
import type { Comparison } from "./comparison.ts";
import { blockOf, type Design } from "./design.ts";
import type { LoyalPolicies } from "./loyal-policies.ts";

/** How an outcome differs between the two groups of a claim. */
export interface Effect extends StandardisedContrast {
  /** Policies compared. */
  n: number;
  /** As it is, all else left as it falls. */
  raw: MeanWithError;
  /** By another way to the same: weighting, which leans on who has the trait and not only on what keeps policies. */
  weighted: MeanWithError;
}

/** The effect of a claim's trait by a fitted regression; null when other traits determine the trait. */
export function effectOf(
  comparison: Comparison,
  { fit, design, outcome }: { fit: FittedRegression; design: Design; outcome: Float64Array },
  policies: LoyalPolicies,
): Effect | null {
  const { claim, group, all, propensity } = comparison;
  const clusters = policies.customer;
  const population = Uint8Array.from(group, (side, i) => Number(side >= 0 && !Number.isNaN(outcome[i]!)));
  const levels = design.levels[claim.trait] ?? new Map<string, number | null>();
  const mixOf = (names: readonly string[]) => mix(names, levels, policies.traits[claim.trait], population);
  const [first, second] = [mixOf(claim.first), mixOf(claim.second)];
  if (first.length === 0 || second.length === 0) return null;
  const block = blockOf(design, claim.trait);
  const contrast = standardisedContrast(fit, { block, first, second, population }, clusters);
  const weighted = augmentedDifference({ outcome, group, propensity, clusters }, contrast.expected);
  const even = new Float64Array(outcome.length).fill(0.5);
  const raw = augmentedDifference({ outcome, group: all, propensity: even, clusters });
  return { ...contrast, n: population.reduce((sum, one) => sum + one, 0), raw, weighted };
}

/** Levels with the shares that they have of each other in the population. */
function mix(
  names: readonly string[],
  levels: ReadonlyMap<string, number | null>,
  values: readonly (string | null)[],
  population: Uint8Array,
): LevelMix {
  const known = names.filter((name) => levels.has(name));
  const sizes = known.map((name) => values.reduce((sum, value, i) => sum + (value === name ? population[i]! : 0), 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return known.map((name, k) => ({ column: levels.get(name)!, share: sizes[k]! / all }));
}
