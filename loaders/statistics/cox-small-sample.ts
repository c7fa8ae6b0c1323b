import { choleskyFactor, choleskySolve } from "./cholesky.ts";
import { hazardOfRows, type CoxState } from "./cox-likelihood.ts";
import { clusterScores, crossProducts, eventWeights } from "./cox-residuals.ts";
import type { CoxRows } from "./cox-rows.ts";

/** A row that is more of its risk set than this at its own event counts as one that is this much of it (Fay and Graubard 2001). */
const LARGEST_SHARE = 0.75;

/**
 * The sandwich of robustCovariance for few events. A row stands in the mean of the risk set that it is held against, so that
 * its residuals are too small: addOwnShares mends that. And each cluster has drawn the coefficients towards itself: the inverse of the information
 * is taken without its share of it (Mancl and DeRouen 2001, eq. 6). Both vanish as risk sets and clusters grow.
 *
 * @param information p x p, for the standardised covariates
 */
export function smallSampleCovariance(
  rows: CoxRows,
  state: CoxState,
  information: Float64Array,
  cluster: ArrayLike<number>,
): Float64Array {
  const { p } = rows;
  const codes = consecutive(cluster);
  const scores = clusterScores(rows, state, codes);
  addOwnShares(scores, rows, state, codes);
  const moves = new Float64Array(scores.length);
  const whole = choleskyFactor(information, p)!;
  const others = new Float64Array(p * p);
  eachClusterInformation(rows, state, codes, (code, own) => {
    for (let at = 0; at < others.length; at++) others[at] = information[at]! - own[at]!;
    moves.set(
      choleskySolve(choleskyFactor(others, p) ?? whole, p, scores.subarray(code * p, (code + 1) * p)),
      code * p,
    );
  });
  return crossProducts(moves, p);
}

function consecutive(cluster: ArrayLike<number>): Uint32Array {
  const codes = new Map<number, number>();
  return Uint32Array.from(cluster, (name) => {
    if (!codes.has(name)) codes.set(name, codes.size);
    return codes.get(name)!;
  });
}

/**
 * With the share s of the risk at an event, a row's residual there is (1 - s) (x - mean) with the chance s and -s (x - mean) otherwise; the
 * square is expected to be 1 - s times the row's part of the information, s (x - mean)^2. So residuals are divided by the root of 1 - s (as HC2
 * of MacKinnon and White 1985): at the own event as it stands, at events of others by the first terms of the series s / 2 + 3 s^2 / 8.
 */
function addOwnShares(scores: Float64Array, rows: CoxRows, state: CoxState, cluster: Uint32Array): void {
  const { n, p, x, event, first, last, order } = rows;
  const { risk, s0 } = state;
  const powers = hazardPowers(rows, state);
  const masses = eventWeights(rows);
  for (let i = 0; i < n; i++) {
    const at = cluster[order[i]!]! * p;
    const until = Math.max(first[i]!, last[i]! - event[i]!);
    for (const { power, factor, hazard, means } of powers) {
      const size = factor * risk[i]! ** power;
      const under = hazard[until]! - hazard[first[i]!]!;
      for (let j = 0; j < p; j++) {
        scores[at + j]! -= size * (x[i * p + j]! * under - means[until * p + j]! + means[first[i]! * p + j]!);
      }
    }
    if (!event[i]) continue;
    const g = last[i]! - 1;
    const more = (1 - Math.min(LARGEST_SHARE, risk[i]! / s0[g]!)) ** -0.5 - 1;
    for (let j = 0; j < p; j++) scores[at + j]! += more * ownResidual(rows, state, masses, i, j);
  }
}

/** Of a row at its own event: what was observed less what was expected there. */
function ownResidual(rows: CoxRows, state: CoxState, masses: Float64Array, i: number, j: number): number {
  const { p, x, last, weight } = rows;
  const { risk, s1, d1, a, b, aa, ab, bb } = state;
  const g = last[i]! - 1;
  const [value, s, d] = [x[i * p + j]!, s1[g * p + j]!, d1[g * p + j]!];
  const observed = weight[i]! * (value - (a[g]! * s - b[g]! * d) / masses[g]!);
  return observed - risk[i]! * ((a[g]! - b[g]!) * value - (aa[g]! - ab[g]!) * s + (ab[g]! - bb[g]!) * d);
}

/** Hazards over powers of the risk, and the means of the risk sets times these, summed up to each group. */
function hazardPowers(rows: CoxRows, { s0, s1, a }: CoxState) {
  const { p, groups } = rows;
  return [
    { power: 2, factor: 1 / 2 },
    { power: 3, factor: 3 / 8 },
  ].map(({ power, factor }) => {
    const hazard = new Float64Array(groups.count + 1);
    const means = new Float64Array((groups.count + 1) * p);
    for (let g = 0; g < groups.count; g++) {
      const step = a[g]! / s0[g]! ** (power - 1);
      hazard[g + 1] = hazard[g]! + step;
      for (let j = 0; j < p; j++) means[(g + 1) * p + j] = means[g * p + j]! + (step * s1[g * p + j]!) / s0[g]!;
    }
    return { power, factor, hazard, means };
  });
}

/**
 * The share of each cluster in the information (p x p, its lower half; the array is used again for the next): squared distances of its rows from the means of
 * the risk sets, integrated over the hazard that they were under. Ties count by the mean of all their steps.
 */
function eachClusterInformation(
  rows: CoxRows,
  state: CoxState,
  cluster: Uint32Array,
  visit: (code: number, information: Float64Array) => void,
): void {
  const { p, x, order, first, last } = rows;
  const hazard = hazardOfRows(rows, state);
  const { sums, squares } = integratedMeans(rows, state);
  const own = new Float64Array(p * p);
  const gap = new Float64Array(p);
  const inTurn = byCluster(order, cluster);
  inTurn.forEach((i, turn) => {
    const [from, until] = [first[i]!, Math.max(first[i]!, last[i]!)];
    for (let j = 0; j < p; j++) gap[j] = sums[until * p + j]! - sums[from * p + j]!;
    for (let j = 0; j < p; j++) {
      const [value, mean] = [x[i * p + j]!, gap[j]!];
      for (let k = 0; k <= j; k++) {
        const between = squares[(until * p + j) * p + k]! - squares[(from * p + j) * p + k]!;
        const product = hazard[i]! * value * x[i * p + k]! - value * gap[k]! - mean * x[i * p + k]! + between;
        own[j * p + k]! += state.risk[i]! * product;
      }
    }
    const code = cluster[order[i]!]!;
    if (turn + 1 < inTurn.length && cluster[order[inTurn[turn + 1]!]!] === code) return;
    visit(code, own);
    own.fill(0);
  });
}

/** Means of the risk sets and their products, integrated over the baseline hazard up to each group. */
function integratedMeans(rows: CoxRows, { s1, d1, a, b, aa, ab }: CoxState) {
  const { p, groups } = rows;
  const sums = new Float64Array((groups.count + 1) * p);
  const squares = new Float64Array((groups.count + 1) * p * p);
  const masses = eventWeights(rows);
  const mean = new Float64Array(p);
  for (let g = 0; g < groups.count; g++) {
    const mass = masses[g]!;
    for (let j = 0; j < p; j++) {
      const [s, d] = [s1[g * p + j]!, d1[g * p + j]!];
      mean[j] = (a[g]! * s - b[g]! * d) / mass;
      sums[(g + 1) * p + j] = sums[g * p + j]! + aa[g]! * s - ab[g]! * d;
    }
    for (let j = 0; j < p; j++) {
      for (let k = 0; k <= j; k++) {
        squares[((g + 1) * p + j) * p + k] = squares[(g * p + j) * p + k]! + a[g]! * mean[j]! * mean[k]!;
      }
    }
  }
  return { sums, squares };
}

/** Rows so that those of a cluster follow one another. */
function byCluster(order: Uint32Array, cluster: Uint32Array): Uint32Array {
  const starts: number[] = [];
  for (const i of order) starts[cluster[i]! + 1] = (starts[cluster[i]! + 1] ?? 0) + 1;
  starts[0] = 0;
  for (let code = 1; code < starts.length; code++) starts[code] = (starts[code] ?? 0) + starts[code - 1]!;
  const sorted = new Uint32Array(order.length);
  order.forEach((i, row) => (sorted[starts[cluster[i]!]!++] = row));
  return sorted;
}
