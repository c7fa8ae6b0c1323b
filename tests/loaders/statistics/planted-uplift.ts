import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { UpliftRows } from "../../../loaders/statistics/uplift-learner.ts";

/** Even draws between 0 and 1. */
export function uniform(count: number, seed: number): Float64Array {
  const generator = xoroshiro128plus(seed + 1);
  return new Float64Array(count).map(() => (generator.next() >>> 0) / 2 ** 32);
}

/** A randomised campaign: those whose first feature is above .7 buy more for it, by .2 of the second; the third says who buys anyway, the fourth nothing. */
export function plantedUplift(rows: number, seed: number, strength = 1): UpliftRows & { effect: Float64Array } {
  const features = [0, 1, 2, 3].map((feature) => uniform(rows, 100 * seed + feature));
  const effect = features[0]!.map((value, row) => (value > 0.7 ? strength * (0.1 + 0.2 * features[1]![row]!) : 0));
  const [arms, draws] = [uniform(rows, 100 * seed + 10), uniform(rows, 100 * seed + 11)];
  const share = new Float64Array(rows).map((_, row) => (row % 2 === 0 ? 0.5 : 0.7));
  const treated = Uint8Array.from(arms, (value, row) => Number(value < share[row]!));
  const outcome = draws.map((value, row) =>
    Number(value < 0.05 + 0.3 * features[2]![row]! + treated[row]! * effect[row]!),
  );
  return { features, treated, share, outcome, effect };
}
