import { ascendingOrder } from "./ascending-order.ts";
import { checkLifetimes, startOfRisk, type Lifetimes } from "./lifetimes.ts";
import { sparseRows, type SparseRows } from "./sparse-rows.ts";

/** Weight that a row keeps at events after its end, as an end by a competing cause does in the model of Fine and Gray. */
export interface Tail {
  /** By row, 0 for none. Its weight at an event is `ratio` times the value of `at` there. */
  ratio: Float64Array;
  at: (time: number) => number;
}

export interface RowOptions {
  /** Codes of `cause` that count as the event; all above 0 when left out. */
  causes?: readonly number[] | undefined;
  /** Code of the stratum of each row, 0, 1, ...; each has its own baseline hazard. */
  strata?: ArrayLike<number> | undefined;
}

/**
 * Rows of a Cox model in the order of stratum, exit and, among equal exits, events first. An event group is one distinct
 * event time of a stratum; groups are numbered through all strata, so that a row is at risk in groups first[i] <= g < last[i].
 */
export interface CoxRows {
  n: number;
  p: number;
  /** Position of each row in the data given. */
  order: Uint32Array;
  /** n x p, row by row, less the mean and divided by the standard deviation of each column. */
  x: Float64Array;
  means: Float64Array;
  scales: Float64Array;
  sparse: SparseRows;
  weight: Float64Array;
  event: Uint8Array;
  first: Uint32Array;
  last: Uint32Array;
  groups: EventGroups;
  /** In the order of the rows; null when no row keeps a tail. */
  tail: Float64Array | null;
}

export interface EventGroups {
  count: number;
  time: Float64Array;
  stratum: Uint32Array;
  /** The events of group g are the rows start[g] to start[g] + events[g]. */
  start: Uint32Array;
  events: Uint32Array;
  /** Weight of a tail at each group. */
  tailAt: Float64Array | null;
}

/** Sorts, centres and scales; throws a RangeError when columns differ in length or hold what is not a number. */
export function coxRows(lifetimes: Lifetimes, covariates: readonly Float64Array[], options: RowOptions): CoxRows {
  checkLifetimes(lifetimes);
  checkCovariates(covariates, lifetimes.exit.length);
  const isEvent = eventsOf(lifetimes.cause, options.causes);
  const stratum = options.strata ?? new Uint8Array(lifetimes.exit.length);
  const order = eventsFirst(byStratum(ascendingOrder(lifetimes.exit), stratum), lifetimes.exit, stratum, isEvent);
  const groups = eventGroups(order, lifetimes.exit, stratum, isEvent);
  const start = startOfRisk(lifetimes);
  const weight = lifetimes.weight ? inOrder(lifetimes.weight, order) : new Float64Array(order.length).fill(1);
  const scaled = standardised(order, covariates, weight);
  return {
    n: order.length,
    p: covariates.length,
    order,
    ...scaled,
    sparse: sparseRows(scaled, order, covariates),
    weight,
    event: new Uint8Array(order.length).map((_, row) => isEvent[order[row]!]!),
    first: groupsUntil(order, start, stratum, groups),
    last: groupsUntil(order, lifetimes.exit, stratum, groups),
    groups,
    tail: null,
  };
}

/** The same rows, some of which keep a weight after their end. */
export function withTail(rows: CoxRows, { ratio, at }: Tail): CoxRows {
  const groups = { ...rows.groups, tailAt: Float64Array.from(rows.groups.time, at) };
  return { ...rows, groups, tail: inOrder(ratio, rows.order) };
}

function inOrder(column: ArrayLike<number>, order: Uint32Array): Float64Array {
  const values = new Float64Array(order.length);
  for (let row = 0; row < order.length; row++) values[row] = column[order[row]!]!;
  return values;
}

function checkCovariates(covariates: readonly Float64Array[], n: number): void {
  covariates.forEach((column, j) => {
    if (column.length !== n) throw new RangeError(`covariate ${j} has ${column.length} values, not ${n}`);
    if (!column.every(Number.isFinite)) throw new RangeError(`covariate ${j} holds what is not a number`);
  });
}

function eventsOf(cause: Uint8Array, causes: readonly number[] | undefined): Uint8Array {
  return cause.map((code) => Number(causes ? causes.includes(code) : code > 0));
}

function byStratum(order: Uint32Array, stratum: ArrayLike<number>): Uint32Array {
  const starts: number[] = [];
  for (const i of order) starts[stratum[i]! + 1] = (starts[stratum[i]! + 1] ?? 0) + 1;
  for (let s = 0; s < starts.length; s++) starts[s] = (starts[s] ?? 0) + (s > 0 ? starts[s - 1]! : 0);
  const sorted = new Uint32Array(order.length);
  for (const i of order) sorted[starts[stratum[i]!]!++] = i;
  return sorted;
}

function eventsFirst(
  order: Uint32Array,
  exit: Float64Array,
  stratum: ArrayLike<number>,
  event: Uint8Array,
): Uint32Array {
  for (let start = 0, end: number; start < order.length; start = end) {
    const first = order[start]!;
    for (end = start + 1; end < order.length && exit[order[end]!] === exit[first]!; end++) {
      if (stratum[order[end]!] !== stratum[first]) break;
    }
    if (end - start === 1) continue;
    const tied = order.slice(start, end);
    order.set(
      tied.filter((i) => event[i] === 1),
      start,
    );
    order.set(
      tied.filter((i) => event[i] === 0),
      start + tied.reduce((sum, i) => sum + event[i]!, 0),
    );
  }
  return order;
}

function eventGroups(
  order: Uint32Array,
  exit: Float64Array,
  stratum: ArrayLike<number>,
  event: Uint8Array,
): EventGroups {
  const [times, strata, starts, events]: [number[], number[], number[], number[]] = [[], [], [], []];
  order.forEach((i, row) => {
    if (!event[i]) return;
    const group = times.length - 1;
    if (group >= 0 && times[group] === exit[i] && strata[group] === stratum[i]) {
      events[group]!++;
      return;
    }
    times.push(exit[i]!);
    strata.push(stratum[i]!);
    starts.push(row);
    events.push(1);
  });
  return {
    count: times.length,
    time: Float64Array.from(times),
    stratum: Uint32Array.from(strata),
    start: Uint32Array.from(starts),
    events: Uint32Array.from(events),
    tailAt: null,
  };
}

/** For each row, how many groups there are up to its time in its stratum and in the strata before. */
function groupsUntil(
  order: Uint32Array,
  until: Float64Array,
  stratum: ArrayLike<number>,
  { time, stratum: groupStratum, count }: EventGroups,
): Uint32Array {
  return new Uint32Array(order.length).map((_, row) => {
    const i = order[row]!;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const before = groupStratum[middle]! - stratum[i]! || time[middle]! - until[i]!;
      if (before <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

function standardised(order: Uint32Array, covariates: readonly Float64Array[], weight: Float64Array) {
  const p = covariates.length;
  const x = new Float64Array(order.length * p);
  const means = new Float64Array(p);
  const scales = new Float64Array(p);
  let total = 0;
  for (const value of weight) total += value;
  covariates.forEach((column, j) => {
    let sum = 0;
    for (let row = 0; row < order.length; row++) sum += weight[row]! * column[order[row]!]!;
    const mean = (means[j] = total > 0 ? sum / total : 0);
    let squares = 0;
    for (let row = 0; row < order.length; row++) squares += weight[row]! * (column[order[row]!]! - mean) ** 2;
    const spread = Math.sqrt(squares / total);
    const scale = (scales[j] = spread > 1e-12 * Math.max(1, Math.abs(mean)) ? spread : 1);
    for (let row = 0; row < order.length; row++) x[row * p + j] = (column[order[row]!]! - mean) / scale;
  });
  return { x, means, scales };
}
