import type { CoxRows } from "./cox-rows.ts";
import { addSparseGram } from "./sparse-rows.ts";
import { addWeightedGram, mirrorLowerHalf } from "./weighted-gram.ts";

export type Ties = "efron" | "breslow";

/**
 * The partial likelihood at some coefficients and what its derivatives need. With l = 0 ... d - 1 the steps of Efron's (1977)
 * sum over d tied events, their mean weight w and D_l = S0 - (l / d) D0, a group's sums are over l of w u v, where u and v are
 * 1 / D_l (`a`) or (l / d) / D_l (`b`); Breslow's ties put 0 for l / d.
 */
export interface CoxState {
  logLikelihood: number;
  /** Weighted relative risk of each row, w exp(x beta). */
  risk: Float64Array;
  /** By group: sum of the risks, and of the risks times covariates (groups x p). */
  s0: Float64Array;
  s1: Float64Array;
  /** Covariates times risk, summed over the group's events (groups x p). */
  d1: Float64Array;
  a: Float64Array;
  b: Float64Array;
  aa: Float64Array;
  ab: Float64Array;
  bb: Float64Array;
}

/** The state at coefficients of the standardised covariates; `reuse` takes the memory of an earlier state. */
export function coxState(rows: CoxRows, beta: Float64Array, ties: Ties, reuse?: CoxState): CoxState {
  const state = reuse ?? emptyState(rows);
  relativeRisks(rows, beta, state.risk);
  sumRisks(rows, state);
  state.logLikelihood = tiedSteps(rows, beta, ties, state);
  return state;
}

function emptyState({ n, p, groups: { count } }: CoxRows): CoxState {
  const column = (length: number) => new Float64Array(length);
  return {
    logLikelihood: 0,
    risk: column(n),
    s0: column(count),
    s1: column(count * p),
    d1: column(count * p),
    a: column(count),
    b: column(count),
    aa: column(count),
    ab: column(count),
    bb: column(count),
  };
}

function relativeRisks({ n, p, sparse, weight }: CoxRows, beta: Float64Array, risk: Float64Array): void {
  const { base, starts, columns, values } = sparse;
  let shared = 0;
  for (let j = 0; j < p; j++) shared += beta[j]! * base[j]!;
  for (let i = 0; i < n; i++) {
    let sum = shared;
    for (let at = starts[i]!; at < starts[i + 1]!; at++) sum += beta[columns[at]!]! * values[at]!;
    risk[i] = weight[i]! * Math.exp(sum);
  }
}

/** Walks from the last group to the first: rows come in at their last group and go out before their first. */
function sumRisks(rows: CoxRows, { risk, s0, s1 }: CoxState): void {
  const { n, p, sparse, first, last, groups, tail } = rows;
  const leaving = byFirstGroup(rows);
  const present = new Float64Array(p + 1);
  const tails = new Float64Array(p + 1);
  if (tail) for (let i = 0; i < n; i++) if (tail[i]! > 0) addRow(tails, rows, i, risk[i]! * tail[i]!);
  let inRow = n - 1;
  let outRow = leaving.length - 1;
  for (let g = groups.count - 1; g >= 0; g--) {
    for (; outRow >= 0 && first[leaving[outRow]!]! > g; outRow--)
      addRow(present, rows, leaving[outRow]!, -risk[leaving[outRow]!]!);
    if (g === groups.count - 1 || groups.stratum[g] !== groups.stratum[g + 1]) present.fill(0);
    for (; inRow >= 0 && last[inRow]! > g; inRow--) {
      if (first[inRow]! <= g) addRow(present, rows, inRow, risk[inRow]!);
      if (tail && tail[inRow]! > 0) addRow(tails, rows, inRow, -risk[inRow]! * tail[inRow]!);
    }
    const share = groups.tailAt ? groups.tailAt[g]! : 0;
    const total = present[p]! + share * tails[p]!;
    for (let j = 0; j < p; j++) s1[g * p + j] = present[j]! + share * tails[j]! + total * sparse.base[j]!;
    s0[g] = total;
  }
}

/** Adds a row's mass, and what it has above the base. */
function addRow(sums: Float64Array, { p, sparse }: CoxRows, i: number, mass: number): void {
  const { starts, columns, values } = sparse;
  for (let at = starts[i]!; at < starts[i + 1]!; at++) sums[columns[at]!]! += mass * values[at]!;
  sums[p]! += mass;
}

/** Rows that are ever at risk but not from the first group of all, by the first group in which they are. */
function byFirstGroup({ n, first, last, groups }: CoxRows): Uint32Array {
  const starts = new Uint32Array(groups.count + 2);
  const counts = (i: number) => first[i]! > 0 && first[i]! < last[i]!;
  for (let i = 0; i < n; i++) if (counts(i)) starts[first[i]! + 1]!++;
  for (let g = 1; g < starts.length; g++) starts[g]! += starts[g - 1]!;
  const sorted = new Uint32Array(starts.at(-1)!);
  for (let i = 0; i < n; i++) if (counts(i)) sorted[starts[first[i]!]!++] = i;
  return sorted;
}

function tiedSteps({ p, x, weight, groups }: CoxRows, beta: Float64Array, ties: Ties, state: CoxState): number {
  const { risk, s0, d1, a, b, aa, ab, bb } = state;
  let logLikelihood = 0;
  d1.fill(0);
  for (const column of [a, b, aa, ab, bb]) column.fill(0);
  for (let g = 0; g < groups.count; g++) {
    const [start, events] = [groups.start[g]!, groups.events[g]!];
    let [d0, mass] = [0, 0];
    for (let i = start; i < start + events; i++) {
      d0 += risk[i]!;
      mass += weight[i]!;
      for (let j = 0; j < p; j++) {
        d1[g * p + j]! += risk[i]! * x[i * p + j]!;
        logLikelihood += weight[i]! * beta[j]! * x[i * p + j]!;
      }
    }
    const mean = mass / events;
    for (let l = 0; l < events; l++) {
      const share = ties === "efron" ? l / events : 0;
      const denominator = s0[g]! - share * d0;
      const u = 1 / denominator;
      const v = share * u;
      logLikelihood -= mean * Math.log(denominator);
      a[g]! += mean * u;
      b[g]! += mean * v;
      aa[g]! += mean * u * u;
      ab[g]! += mean * u * v;
      bb[g]! += mean * v * v;
    }
  }
  return logLikelihood;
}

/**
 * Sum over events of `g` times the covariates less their mean in the risk set: the score when g is 1 throughout.
 *
 * @param scale value of g by group
 */
export function coxScore({ p, x, weight, groups }: CoxRows, state: CoxState, scale?: Float64Array): Float64Array {
  const score = new Float64Array(p);
  for (let g = 0; g < groups.count; g++) {
    const by = scale ? scale[g]! : 1;
    const [start, events] = [groups.start[g]!, groups.events[g]!];
    for (let i = start; i < start + events; i++) {
      for (let j = 0; j < p; j++) score[j]! += by * weight[i]! * x[i * p + j]!;
    }
    for (let j = 0; j < p; j++) {
      score[j]! -= by * (state.a[g]! * state.s1[g * p + j]! - state.b[g]! * state.d1[g * p + j]!);
    }
  }
  return score;
}

/**
 * Sum over events of `g` times the covariance of the covariates in the risk set (p x p): the information when g is 1
 * throughout. The sum over risk sets of x x' is turned into one over rows, each with the hazard that it was under.
 */
export function coxInformation(rows: CoxRows, state: CoxState, scale?: Float64Array): Float64Array {
  const { p } = rows;
  const information = new Float64Array(p * p);
  const mass = hazardOfRows(rows, state, scale);
  for (let i = 0; i < mass.length; i++) mass[i]! *= state.risk[i]!;
  addSparseGram(information, rows.sparse, p, mass);
  subtractMeans(information, rows, state, scale);
  mirrorLowerHalf(information, p);
  return information;
}

/** A group's mean x mean' over its tied steps, aa s s' - ab (s d' + d s') + bb d d', by completing the square in s. */
function subtractMeans(
  information: Float64Array,
  { p, groups: { count } }: CoxRows,
  { s1, d1, aa, ab, bb }: CoxState,
  scale?: Float64Array,
): void {
  const ties = new Float64Array(count * p);
  for (let g = 0; g < count; g++) {
    const share = ab[g]! / aa[g]!;
    for (let j = 0; j < p; j++) ties[g * p + j] = s1[g * p + j]! - share * d1[g * p + j]!;
  }
  const by = (g: number) => (scale ? scale[g]! : 1);
  addWeightedGram(
    information,
    ties,
    p,
    aa.map((value, g) => -by(g) * value),
  );
  if (bb.every((value) => value === 0)) return;
  addWeightedGram(
    information,
    d1,
    p,
    bb.map((value, g) => -by(g) * (value - ab[g]! ** 2 / aa[g]!)),
  );
}

/** Cumulative baseline hazard, times `scale`, that each row was under, less what ties take off its own event. */
export function hazardOfRows(rows: CoxRows, state: CoxState, scale?: Float64Array): Float64Array {
  const { n, first, last, event, groups, tail } = rows;
  const { cumulative, tailed } = cumulativeHazard(rows, state, scale);
  const hazard = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    hazard[i] = cumulative[Math.max(first[i]!, last[i]!)]! - cumulative[first[i]!]!;
    if (event[i]) hazard[i]! -= state.b[last[i]! - 1]! * (scale ? scale[last[i]! - 1]! : 1);
    if (tail && tail[i]! > 0) hazard[i]! += tail[i]! * (tailed[groups.count]! - tailed[last[i]!]!);
  }
  return hazard;
}

function cumulativeHazard({ groups: { count, tailAt } }: CoxRows, { a }: CoxState, scale?: Float64Array) {
  const cumulative = new Float64Array(count + 1);
  const tailed = new Float64Array(count + 1);
  for (let g = 0; g < count; g++) {
    const step = a[g]! * (scale ? scale[g]! : 1);
    cumulative[g + 1] = cumulative[g]! + step;
    tailed[g + 1] = tailed[g]! + step * (tailAt ? tailAt[g]! : 0);
  }
  return { cumulative, tailed };
}
