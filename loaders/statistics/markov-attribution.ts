import { matrixInverse } from "./matrix-inverse.ts";
import type { Journeys } from "./rule-attribution.ts";

export interface MarkovAttribution {
  /** Chance that a journey ends in a conversion, by the chain. */
  conversion: number;
  /** Share of conversions that the chain loses when steps at the channel end the journey instead. */
  removalEffects: Float64Array;
  /** Removal effects scaled to sum to 1; zeros when no channel has any. */
  shares: Float64Array;
}

/**
 * Removal effects of a Markov chain of order 1 on channels (Anderl, Becker, von Wangenheim and Schumann 2016), solved exactly: with the
 * fundamental matrix N = (I - Q)^-1 of Kemeny and Snell (1960, theorem 3.2.4), a journey from the start ever meets channel c with chance
 * N[start, c] / N[c, c], and what it loses without c is that chance times the conversions from c on.
 *
 * Null when no journey ends in a conversion.
 */
export function markovAttribution(journeys: Journeys): MarkovAttribution | null {
  const { moves, converting, leaving } = transitions(journeys);
  const states = journeys.channels + 1;
  const unsolved = new Float64Array(states * states);
  for (let i = 0; i < states; i++) {
    for (let j = 0; j < states; j++) {
      const moved = leaving[i]! > 0 ? moves[i * states + j]! / leaving[i]! : 0;
      unsolved[i * states + j] = (i === j ? 1 : 0) - moved;
    }
  }
  const visits = matrixInverse(unsolved, states);
  if (!visits) return null;
  const chance = conversionFrom(visits, converting, leaving);
  if (!(chance[0]! > 0)) return null;
  const removalEffects = new Float64Array(journeys.channels);
  for (let c = 1; c < states; c++)
    removalEffects[c - 1] = ((visits[c]! / visits[c * states + c]!) * chance[c]!) / chance[0]!;
  const sum = removalEffects.reduce((total, effect) => total + effect, 0);
  return { conversion: chance[0]!, removalEffects, shares: removalEffects.map((effect) => effect / (sum || 1)) };
}

interface Transitions {
  /** From and to the start (state 0) and channels (from 1), row by row. */
  moves: Float64Array;
  converting: Float64Array;
  /** All that leave a state, wherever they go. */
  leaving: Float64Array;
}

function transitions({ channels, paths, conversions, nulls }: Journeys): Transitions {
  const states = channels + 1;
  const moves = new Float64Array(states * states);
  const converting = new Float64Array(states);
  const leaving = new Float64Array(states);
  paths.forEach((path, i) => {
    const times = conversions[i]! + nulls[i]!;
    if (times === 0) return;
    let from = 0;
    for (let s = 0; s < path.length; s++) {
      const to = path[s]! + 1;
      moves[from * states + to] = moves[from * states + to]! + times;
      leaving[from] = leaving[from]! + times;
      from = to;
    }
    leaving[from] = leaving[from]! + times;
    converting[from] = converting[from]! + conversions[i]!;
  });
  return { moves, converting, leaving };
}

function conversionFrom(visits: Float64Array, converting: Float64Array, leaving: Float64Array): Float64Array {
  const states = leaving.length;
  return leaving.map((_, i) => {
    let chance = 0;
    for (let j = 0; j < states; j++)
      if (leaving[j]! > 0) chance += (visits[i * states + j]! * converting[j]!) / leaving[j]!;
    return chance;
  });
}
