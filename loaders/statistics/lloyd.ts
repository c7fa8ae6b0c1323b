import { squaredDistance } from "./squared-distance.ts";

interface Partition {
  centres: Float64Array;
  labels: Uint8Array;
  inertia: number;
  iterations: number;
}

export interface LloydOptions {
  /** Most rounds. */
  iterations: number;
  /** The rounds end when no larger share of the rows changes. */
  unsettled: number;
}

/** Where the rounds stand: bounds on each row's distance from its own centre (above) and from every other (below). */
interface Rounds {
  data: Float64Array;
  columns: number;
  groups: number;
  centres: Float64Array;
  labels: Uint8Array;
  above: Float64Array;
  below: Float64Array;
  sums: Float64Array;
  sizes: Uint32Array;
}

/**
 * Lloyd's rounds (1982): each row joins its nearest centre, each centre moves to the mean of its rows, until no row (or few enough) changes. Most distances are spared by the
 * bounds of Hamerly (2010). A centre that loses its last row takes the row furthest from its own centre.
 *
 * @param data rows x columns, row by row, finite
 * @param start groups x columns
 */
export function lloyd(
  data: Float64Array,
  columns: number,
  start: Float64Array,
  { iterations, unsettled }: LloydOptions,
): Partition {
  const rounds = firstRound(data, columns, start);
  let done = 0;
  for (let changed = Infinity; changed > unsettled * rounds.labels.length && done < iterations; done++) {
    fillEmptyGroups(rounds);
    const moves = moveCentres(rounds);
    changed = joinNearest(rounds, moves);
  }
  return { ...settled(rounds), iterations: done };
}

function firstRound(data: Float64Array, columns: number, start: Float64Array): Rounds {
  const rows = data.length / columns;
  const groups = start.length / columns;
  const rounds: Rounds = {
    data,
    columns,
    groups,
    centres: start.slice(),
    labels: new Uint8Array(rows),
    above: new Float64Array(rows),
    below: new Float64Array(rows),
    sums: new Float64Array(groups * columns),
    sizes: new Uint32Array(groups),
  };
  for (let row = 0; row < rows; row++) {
    search(rounds, row);
    count(rounds, row, rounds.labels[row]!, 1);
  }
  return rounds;
}

/** The nearest centre of a row and both bounds, from all distances. */
function search({ data, columns, groups, centres, labels, above, below }: Rounds, row: number): void {
  let [nearest, first, second] = [0, Infinity, Infinity];
  for (let group = 0; group < groups; group++) {
    const distance = distanceUpTo(second, data, row, centres, group, columns);
    if (distance < first) {
      nearest = group;
      second = first;
      first = distance;
    } else if (distance < second) second = distance;
  }
  labels[row] = nearest;
  above[row] = Math.sqrt(first);
  below[row] = Math.sqrt(second);
}

/** Columns after which it is asked whether a distance is still of interest. */
const STRETCH = 6;

/** Squared distance of a row from a centre, or of some of the columns where these exceed a limit already. */
function distanceUpTo(
  limit: number,
  data: Float64Array,
  row: number,
  centres: Float64Array,
  group: number,
  columns: number,
): number {
  let sum = 0;
  let [at, to] = [row * columns, group * columns];
  for (const end = at + columns; at < end && sum < limit;) {
    for (const until = Math.min(at + STRETCH, end); at < until; at++, to++) {
      const difference = data[at]! - centres[to]!;
      sum += difference * difference;
    }
  }
  return sum;
}

function count({ data, columns, sums, sizes }: Rounds, row: number, group: number, sign: 1 | -1): void {
  sizes[group]! += sign;
  for (let j = 0, at = row * columns, to = group * columns; j < columns; j++) sums[to + j]! += sign * data[at + j]!;
}

function fillEmptyGroups(rounds: Rounds): void {
  const { labels, sizes, above, below } = rounds;
  for (let group = 0; group < sizes.length; group++) {
    if (sizes[group]! > 0) continue;
    let furthest = -1;
    for (let row = 0; row < labels.length; row++) {
      if (sizes[labels[row]!]! > 1 && (furthest < 0 || above[row]! > above[furthest]!)) furthest = row;
    }
    count(rounds, furthest, labels[furthest]!, -1);
    count(rounds, furthest, group, 1);
    labels[furthest] = group;
    // Wrong bounds are mended by the search that they bring about.
    above[furthest] = Infinity;
    below[furthest] = 0;
  }
}

/** Moves each centre to the mean of its rows; gives how far each went. */
function moveCentres({ columns, groups, centres, sums, sizes }: Rounds): Float64Array {
  const before = centres.slice();
  for (let at = 0; at < centres.length; at++) centres[at] = sums[at]! / sizes[Math.floor(at / columns)]!;
  return Float64Array.from({ length: groups }, (_, group) =>
    Math.sqrt(squaredDistance(before, group, centres, group, columns)),
  );
}

/** Lets each row join its nearest centre; gives how many changed. */
function joinNearest(rounds: Rounds, moves: Float64Array): number {
  const { data, columns, centres, labels, above, below } = rounds;
  const widest = widestOfOthers(moves);
  const margins = halfwayToNext(rounds);
  let changed = 0;
  for (let row = 0; row < labels.length; row++) {
    const group = labels[row]!;
    below[row]! -= widest[group]!;
    const bound = Math.max(margins[group]!, below[row]!);
    if ((above[row]! += moves[group]!) <= bound) continue;
    above[row] = Math.sqrt(squaredDistance(data, row, centres, group, columns));
    if (above[row]! <= bound) continue;
    search(rounds, row);
    if (labels[row] === group) continue;
    count(rounds, row, group, -1);
    count(rounds, row, labels[row]!, 1);
    changed++;
  }
  return changed;
}

/** By group, the furthest that any other centre went. */
function widestOfOthers(moves: Float64Array): Float64Array {
  return moves.map((_, own) => moves.reduce((most, move, group) => (group === own ? most : Math.max(most, move)), 0));
}

/** By centre, half its distance from the nearest other one: rows nearer than that have no nearer centre. */
function halfwayToNext({ columns, groups, centres }: Rounds): Float64Array {
  const nearest = new Float64Array(groups).fill(Infinity);
  for (let a = 0; a < groups; a++) {
    for (let b = 0; b < a; b++) {
      const half = Math.sqrt(squaredDistance(centres, a, centres, b, columns)) / 2;
      if (half < nearest[a]!) nearest[a] = half;
      if (half < nearest[b]!) nearest[b] = half;
    }
  }
  return nearest;
}

/** Centres as the means of their rows, summed anew, and the inertia about them. */
function settled(rounds: Rounds): Pick<Partition, "centres" | "labels" | "inertia"> {
  const { data, columns, labels, centres, sums, sizes } = rounds;
  fillEmptyGroups(rounds);
  sums.fill(0);
  sizes.fill(0);
  labels.forEach((group, row) => count(rounds, row, group, 1));
  moveCentres(rounds);
  let inertia = 0;
  for (let row = 0; row < labels.length; row++) inertia += squaredDistance(data, row, centres, labels[row]!, columns);
  return { centres, labels, inertia };
}

/** The centre nearest to a row, the first of those equally near. */
export function nearestCentre(data: Float64Array, row: number, centres: Float64Array, columns: number): number {
  let [nearest, least] = [0, Infinity];
  for (let group = 0; group * columns < centres.length; group++) {
    const distance = squaredDistance(data, row, centres, group, columns);
    if (distance < least) [nearest, least] = [group, distance];
  }
  return nearest;
}
