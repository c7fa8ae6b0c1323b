import type { MixedRows } from "../../../loaders/statistics/mixed-rows.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";

/** Shares, means of four numbers and chances of three levels by group. */
const GROUPS = [
  { until: 0.5, means: [0, 0, 0, 0], chances: [0.8, 0.1, 0.1] },
  { until: 0.8, means: [2.6, 1.3, 0, -1.3], chances: [0.1, 0.8, 0.1] },
  { until: 1, means: [0, -2.6, 2.6, 1.3], chances: [0.1, 0.1, 0.8] },
];

/** Rows of three groups: four normal numbers of spread 1 about the group's means, and a category that leans to a level of its own. */
export function plantedGroups({ rows, seed }: { rows: number; seed: number }): { mixed: MixedRows; truth: Uint8Array } {
  const { uniform, normal } = randomSource(seed);
  const truth = new Uint8Array(rows);
  const numbers = new Float64Array(4 * rows);
  const categories = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const drawn = uniform();
    truth[row] = GROUPS.findIndex(({ until }) => drawn < until);
    const { means, chances } = GROUPS[truth[row]!]!;
    means.forEach((mean, j) => (numbers[4 * row + j] = mean + normal()));
    const level = uniform();
    categories[row] = level < chances[0]! ? 0 : level < chances[0]! + chances[1]! ? 1 : 2;
  }
  return { truth, mixed: { rows, columns: 4, numbers, levels: [3], categories, levelScales: Float64Array.of(1) } };
}
