import { randomNormal, randomPoisson } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { HISTORY, MONTHS, SIGNALS, type StartingPoint } from "./scenario.ts";

/** Everything that chance decides in one simulated insurer, the same for all scenarios, so that they differ by what they do alone. */
export interface Population {
  months: readonly PopulationMonth[];
  /** Honest requests that stand for all, row by row. */
  reference: Float64Array;
  /** The direction that fraudsters know to go. */
  refuge: Float64Array;
}

export interface PopulationMonth {
  /** Signals of honest requests, and what frauds deviate by from their own mean; row by row. */
  honest: Float64Array;
  fraud: Float64Array;
  /** Draws by request: of an honest one whether it is drawn by lot and answered wrongly, of a fraud also whether it is reported. */
  honestDraws: Float64Array;
  fraudDraws: Float64Array;
}

export const REFERENCE_ROWS = 160;

/** Honest requests spread normally with equal spread in all directions, frauds likewise around a mean that moves. */
export function drawPopulation({ requests, fraudShare }: StartingPoint, seed: number): Population {
  const generator = xoroshiro128plus(seed);
  const uniform = () => uniformFloat64(generator);
  const normal = randomNormal.source(uniform)();
  const frauds = randomPoisson.source(uniform)(requests * fraudShare);
  const honest = Math.round(requests * (1 - fraudShare));
  const filled = (size: number, draw: () => number) => new Float64Array(size).map(() => draw());
  const refuge = unit(filled(SIGNALS, normal));
  const reference = filled(REFERENCE_ROWS * SIGNALS, normal);
  const months = Array.from({ length: HISTORY + MONTHS }, () => {
    const number = frauds();
    return {
      honest: filled(honest * SIGNALS, normal),
      fraud: filled(number * SIGNALS, normal),
      honestDraws: filled(honest * 2, uniform),
      fraudDraws: filled(number * 3, uniform),
    };
  });
  return { months, reference, refuge };
}

export function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

export function dot(a: Float64Array, b: Float64Array, from = 0): number {
  let sum = 0;
  for (let j = 0; j < SIGNALS; j++) sum += a[j]! * b[from + j]!;
  return sum;
}
