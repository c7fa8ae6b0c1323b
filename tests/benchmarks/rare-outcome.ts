import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

export interface RareOutcome {
  features: Float64Array[];
  outcome: Uint8Array;
}

const FEATURES = 30;
/** Puts the share of positives near 0.5 %. */
const INTERCEPT = -11.48;

/**
 * Rows whose outcome is rare and hangs on some of thirty features: on two in bends, on pairs that matter only together, on counts, on a column with gaps; the
 * other half is noise. A share of the positives is pure chance.
 */
export function rareOutcome(rows: number, seed: number): RareOutcome {
  const generator = xoroshiro128plus(seed);
  const features = Array.from({ length: FEATURES }, () => new Float64Array(rows));
  const outcome = new Uint8Array(rows);
  const row = new Float64Array(FEATURES);
  for (let i = 0; i < rows; i++) {
    drawRow(row, generator);
    features.forEach((column, j) => (column[i] = row[j]!));
    const chance = 1 / (1 + Math.exp(-logOdds(row)));
    outcome[i] = uniformFloat64(generator) < chance ? 1 : 0;
  }
  return { features, outcome };
}

/** Ten normal columns, five long-tailed, five counts, five indicators, five uniform ones of which one has gaps. */
function drawRow(row: Float64Array, generator: RandomGenerator): void {
  for (let j = 0; j < 10; j++) row[j] = normal(generator);
  for (let j = 10; j < 15; j++) row[j] = Math.exp(normal(generator));
  for (let j = 15; j < 20; j++) row[j] = Math.floor(-2 * Math.log(1 - uniformFloat64(generator)));
  for (let j = 20; j < 25; j++) row[j] = Number(uniformFloat64(generator) < 0.15);
  for (let j = 25; j < 30; j++) row[j] = uniformFloat64(generator);
  if (uniformFloat64(generator) < 0.2) row[29] = NaN;
}

function logOdds(x: Float64Array): number {
  const gap = Number.isNaN(x[29]!) ? 1 : 1.5 * Number(x[29]! > 0.8);
  const bends = 1.3 * x[0]! + 1.3 * Math.abs(x[1]!) + Math.log(x[10]!);
  const pairs =
    4 * Number(x[2]! > 0.8 && x[20] === 1) + 3.5 * Number(x[15]! >= 4 && x[25]! > 0.7) + 0.9 * x[3]! * x[4]!;
  return INTERCEPT + bends + pairs + 0.5 * x[16]! + gap;
}

/** Box and Muller (1958), one of the two. */
function normal(generator: RandomGenerator): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(generator)));
  return radius * Math.cos(2 * Math.PI * uniformFloat64(generator));
}
