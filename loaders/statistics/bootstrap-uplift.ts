import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { drawPoissonWeights } from "./poisson-weights.ts";
import { qiniCurve } from "./qini-curve.ts";
import type { RankedUplift } from "./ranked-uplift.ts";
import { upliftByGroup, type RankGroup } from "./uplift-by-group.ts";

export interface UpliftBootstrapOptions {
  replicates: number;
  seed: number;
  /** Ascending, above 0 and up to 1: where gains are read off the curve. */
  shares: ArrayLike<number>;
  groups: readonly RankGroup[];
  /** By unit, the number from 0 of what was assigned together, such as its household; each for itself when left out. */
  clusters?: Uint32Array;
}

/** By replicate. */
export interface UpliftReplicates {
  effect: Float64Array;
  auuc: Float64Array;
  qini: Float64Array;
  /** By share asked for, by replicate. */
  gains: Float64Array[];
  /** By group, by replicate. */
  groups: Float64Array[];
}

/**
 * The Qini curve and the effect by group in bootstrap samples with Poisson(1) weights; one sort serves all. Scores stand as they are, so that intervals
 * are of what these scores are worth. Draws depend on the seed and the units alone: rankings of the same units are drawn alike and can be compared
 * replicate by replicate.
 */
export function bootstrapUplift(ranked: RankedUplift, options: UpliftBootstrapOptions): UpliftReplicates {
  const { replicates, seed, shares, groups, clusters } = options;
  const generator = xoroshiro128plus(seed);
  const units = ranked.order.length;
  const owners = clusters ? new Uint8Array(clusters.reduce((most, own) => Math.max(most, own), 0) + 1) : null;
  const drawn = new Uint8Array(units);
  const empty = () => new Float64Array(replicates);
  const found: UpliftReplicates = {
    effect: empty(),
    auuc: empty(),
    qini: empty(),
    gains: Array.from(shares, empty),
    groups: groups.map(empty),
  };
  for (let replicate = 0; replicate < replicates; replicate++) {
    drawPoissonWeights(generator, owners ?? drawn);
    if (owners) for (let unit = 0; unit < units; unit++) drawn[unit] = owners[clusters![unit]!]!;
    const curve = qiniCurve(ranked, shares, drawn);
    found.effect[replicate] = curve.effect;
    found.auuc[replicate] = curve.auuc;
    found.qini[replicate] = curve.qini;
    curve.gains.forEach((gain, at) => (found.gains[at]![replicate] = gain));
    upliftByGroup(ranked, groups, drawn).forEach((effect, at) => (found.groups[at]![replicate] = effect));
  }
  return found;
}
