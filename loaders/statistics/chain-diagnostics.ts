import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { quantileSorted } from "d3";
import { effectiveSampleSize } from "./effective-sample-size.ts";

export interface ChainDiagnostics {
  /** Rank-normalised split R-hat, the larger of the one for location and the one for spread; 1 when the chains agree. */
  rHat: number;
  /** Effective sample size of the centre of the distribution, and of its 5 % and 95 % quantiles. */
  bulk: number;
  tail: number;
}

/**
 * Convergence of one quantity over chains of equal length (Vehtari, Gelman, Simpson, Carpenter and Buerkner 2021, sections 3 and 4). All NaN when
 * it does not vary.
 */
export function chainDiagnostics(chains: readonly Float64Array[]): ChainDiagnostics {
  const split = chains.flatMap(halves);
  const sorted = Array.from(Float64Array.from(split.flatMap((half) => Array.from(half))).sort());
  const median = quantileSorted(sorted, 0.5)!;
  const folded = split.map((half) => half.map((value) => Math.abs(value - median)));
  const ranked = rankNormalised(split);
  const below = (probability: number) => {
    const cut = quantileSorted(sorted, probability)!;
    return effectiveSampleSize(split.map((half) => half.map((value) => +(value <= cut))));
  };
  return {
    rHat: Math.max(rHatOf(ranked), rHatOf(rankNormalised(folded))),
    bulk: effectiveSampleSize(ranked),
    tail: Math.min(below(0.05), below(0.95)),
  };
}

/** Energy Bayesian fraction of missing information of a chain (Betancourt 2016); below 0.3 the momentum hardly explores the energies. */
export function energyFraction(energies: Float64Array): number {
  const mean = energies.reduce((sum, value) => sum + value, 0) / energies.length;
  let steps = 0;
  let spread = 0;
  energies.forEach((energy, i) => {
    if (i > 0) steps += (energy - energies[i - 1]!) ** 2;
    spread += (energy - mean) ** 2;
  });
  return steps / spread;
}

function halves(chain: Float64Array): Float64Array[] {
  const half = Math.floor(chain.length / 2);
  return [chain.subarray(0, half), chain.subarray(chain.length - half)];
}

/** Normal scores of the ranks over all chains, ties at their mean rank (equation 14). */
function rankNormalised(chains: readonly Float64Array[]): Float64Array[] {
  const length = chains[0]!.length;
  const all = Float64Array.from(chains.flatMap((chain) => Array.from(chain)));
  const order = Uint32Array.from(all.keys()).sort((a, b) => all[a]! - all[b]!);
  const scores = new Float64Array(all.length);
  for (let from = 0; from < order.length;) {
    let until = from + 1;
    while (until < order.length && all[order[until]!] === all[order[from]!]) until++;
    const rank = (from + 1 + until) / 2;
    const score = normalQuantile((rank - 3 / 8) / (all.length + 1 / 4), 0, 1);
    for (let i = from; i < until; i++) scores[order[i]!] = score;
    from = until;
  }
  return chains.map((_, c) => scores.subarray(c * length, (c + 1) * length));
}

/** Square root of the pooled over the mean variance within chains (Gelman and Rubin 1992). */
function rHatOf(chains: readonly Float64Array[]): number {
  const length = chains[0]!.length;
  const means = chains.map((chain) => chain.reduce((sum, value) => sum + value, 0) / length);
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const between = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1);
  const variances = chains.map(
    (chain, c) => chain.reduce((sum, value) => sum + (value - means[c]!) ** 2, 0) / (length - 1),
  );
  const within = variances.reduce((sum, value) => sum + value, 0) / variances.length;
  return Math.sqrt((length - 1) / length + between / within);
}
