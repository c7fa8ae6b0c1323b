import type { RandomSource } from "./random-source.ts";
import { squaredDistance } from "./squared-distance.ts";

/**
 * Centres to begin k-means from (k-means++, Arthur and Vassilvitskii 2007): each is a row drawn with a chance that grows with its squared distance from the
 * centres before it. Of a few rows drawn for each centre the one that helps most is taken (their greedy variant). Null where there are fewer distinct rows
 * than groups.
 *
 * @param data rows x columns, row by row
 * @returns groups x columns, row by row
 */
export function kMeansStart(
  data: Float64Array,
  columns: number,
  groups: number,
  { uniform }: RandomSource,
): Float64Array | null {
  const rows = data.length / columns;
  const trials = 2 + Math.floor(Math.log(groups));
  const centres = new Float64Array(groups * columns);
  let nearest: Float64Array = new Float64Array(rows).fill(Infinity);
  let potential = Infinity;
  for (let group = 0; group < groups; group++) {
    if (potential === 0) return null;
    let best = { row: -1, potential: Infinity, nearest };
    for (let trial = 0; trial < (group === 0 ? 1 : trials); trial++) {
      const row = group === 0 ? Math.floor(uniform() * rows) : drawnRow(nearest, uniform() * potential);
      const tried = nearestWith(data, columns, nearest, row);
      if (tried.potential < best.potential) best = { row, ...tried };
    }
    ({ nearest, potential } = best);
    centres.set(data.subarray(best.row * columns, (best.row + 1) * columns), group * columns);
  }
  return centres;
}

/** The row at which the running sum of squared distances passes a drawn number. */
function drawnRow(nearest: Float64Array, drawn: number): number {
  let [sum, last] = [0, 0];
  for (let row = 0; row < nearest.length; row++) {
    if (nearest[row] === 0) continue;
    sum += nearest[row]!;
    last = row;
    if (sum >= drawn) return row;
  }
  return last;
}

function nearestWith(data: Float64Array, columns: number, before: Float64Array, centre: number) {
  const nearest = new Float64Array(before.length);
  let potential = 0;
  for (let row = 0; row < nearest.length; row++) {
    const distance = Math.min(before[row]!, squaredDistance(data, row, data, centre, columns));
    nearest[row] = distance;
    potential += distance;
  }
  return { potential, nearest };
}
