import type { RankedUplift } from "./ranked-uplift.ts";

/** What a ranking of units by their effect is worth; all per unit of the whole population. */
export interface QiniCurve {
  /** Effect of treating everyone. */
  effect: number;
  /** Mean gain over all budgets: area under the curve of gain by the share of units treated. */
  auuc: number;
  /** Area between that curve and the straight line of treating units by lot; 0 where scores are random. */
  qini: number;
  /** Gain of treating the best so many, by the shares asked for. */
  gains: Float64Array;
}

/**
 * The curve of gain by the share of units treated, best first: share x difference in means between treated and held out among those units, means
 * weighted by inverse probability of their arm (Radcliffe 2007; the weights are Horvitz and Thompson's, normalised after Hájek). For one planned share it is
 * Radcliffe's curve divided by the share treated. Among equal scores units are treated by lot: the curve is straight there. The gain of units among whom
 * an arm is missing is taken to be 0. NaN where an arm is missing among all.
 *
 * @param shares ascending, above 0 and up to 1: where `gains` are read off
 * @param drawn by unit, in the order of the scores that were ranked: how often it stands in a bootstrap sample; once each when left out
 */
export function qiniCurve(ranked: RankedUplift, shares: ArrayLike<number>, drawn?: ArrayLike<number>): QiniCurve {
  const { order, end, treatedWeight, heldOutWeight, outcome } = ranked;
  const all = total(drawn, order.length);
  const gains = new Float64Array(shares.length);
  const sums = { treated: 0, treatedOutcome: 0, heldOut: 0, heldOutOutcome: 0 };
  let [units, area, share, gain, asked] = [0, 0, 0, 0, 0];
  for (let step = 0, place = 0; step < end.length; step++) {
    for (const until = end[step]!; place < until; place++) {
      const times = drawn ? drawn[order[place]!]! : 1;
      const ofTreated = times * treatedWeight[place]!;
      const ofHeldOut = times * heldOutWeight[place]!;
      units += times;
      sums.treated += ofTreated;
      sums.treatedOutcome += ofTreated * outcome[place]!;
      sums.heldOut += ofHeldOut;
      sums.heldOutOutcome += ofHeldOut * outcome[place]!;
    }
    const [shareBefore, gainBefore] = [share, gain];
    share = units / all;
    if (share === shareBefore) continue;
    gain = share * differenceOf(sums);
    area += ((share - shareBefore) * (gain + gainBefore)) / 2;
    for (; asked < shares.length && shares[asked]! <= share + 1e-12; asked++)
      gains[asked] = gainBefore + ((shares[asked]! - shareBefore) / (share - shareBefore)) * (gain - gainBefore);
  }
  const hasBoth = sums.treated > 0 && sums.heldOut > 0;
  if (!hasBoth) return { effect: NaN, auuc: NaN, qini: NaN, gains: gains.fill(NaN) };
  return { effect: gain, auuc: area, qini: area - gain / 2, gains };
}

interface ArmSums {
  treated: number;
  treatedOutcome: number;
  heldOut: number;
  heldOutOutcome: number;
}

/** Difference in weighted means; 0 while an arm is missing. */
function differenceOf({ treated, treatedOutcome, heldOut, heldOutOutcome }: ArmSums): number {
  return treated > 0 && heldOut > 0 ? treatedOutcome / treated - heldOutOutcome / heldOut : 0;
}

function total(drawn: ArrayLike<number> | undefined, units: number): number {
  if (!drawn) return units;
  let sum = 0;
  for (let unit = 0; unit < units; unit++) sum += drawn[unit]!;
  return sum;
}
