import { rankScores } from "./ranked-scores.ts";

/** Units that were randomised, and what became of them. */
export interface RandomisedUnits {
  /** n numbers: 1 treated, 0 held out. */
  treated: ArrayLike<number>;
  /** n numbers: the chance to be treated that was planned, above 0 and below 1. */
  share: ArrayLike<number>;
  /** n finite numbers. */
  outcome: ArrayLike<number>;
}

/** Units from the highest score to the lowest, with the inverse-probability weights of either arm; equal scores are one step. */
export interface RankedUplift {
  /** Positions of the units, highest score first. */
  order: Uint32Array;
  /** Units down to and with each step. */
  end: Uint32Array;
  /** By place in the order: 1 / share for the treated, 1 / (1 - share) for those held out; 0 in the other arm. */
  treatedWeight: Float64Array;
  heldOutWeight: Float64Array;
  outcome: Float64Array;
}

/**
 * @param scores n numbers, a high one speaking for a large effect
 * @throws RangeError for lengths that differ, scores that are not numbers, and shares that are no chance between 0 and 1
 */
export function rankUplift(scores: ArrayLike<number>, { treated, share, outcome }: RandomisedUnits): RankedUplift {
  const { order, end } = rankScores(scores, outcome);
  if (treated.length !== order.length || share.length !== order.length)
    throw new RangeError(`${order.length} scores, ${treated.length} arms and ${share.length} shares`);
  const ranked: RankedUplift = {
    order,
    end,
    treatedWeight: new Float64Array(order.length),
    heldOutWeight: new Float64Array(order.length),
    outcome: Float64Array.from(order, (unit) => outcome[unit]!),
  };
  order.forEach((unit, place) => {
    const chance = share[unit]!;
    if (!(chance > 0 && chance < 1)) throw new RangeError(`share ${chance} of unit ${unit}`);
    if (treated[unit] === 1) ranked.treatedWeight[place] = 1 / chance;
    else ranked.heldOutWeight[place] = 1 / (1 - chance);
  });
  return ranked;
}
