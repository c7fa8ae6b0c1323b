import { hazardOfRows, type CoxState } from "./cox-likelihood.ts";
import type { CoxRows } from "./cox-rows.ts";
import { addWeightedGram, mirrorLowerHalf } from "./weighted-gram.ts";

/**
 * Sandwich covariance that sums score residuals within clusters (Lin and Wei 1989), p x p for the standardised covariates.
 *
 * @param inverse inverse of the information
 * @param cluster code of each row in the order of the data given
 */
export function robustCovariance(
  rows: CoxRows,
  state: CoxState,
  inverse: Float64Array,
  cluster: ArrayLike<number>,
): Float64Array {
  const { p } = rows;
  const meat = crossProducts(clusterScores(rows, state, cluster), p);
  return product(product(inverse, meat, p), inverse, p);
}

/** Sum of x x' over rows of p values. */
export function crossProducts(x: Float64Array, p: number): Float64Array {
  const sums = new Float64Array(p * p);
  addWeightedGram(sums, x, p, new Float64Array(p > 0 ? x.length / p : 0).fill(1));
  mirrorLowerHalf(sums, p);
  return sums;
}

/**
 * Score residuals, times the weights, summed by cluster (clusters x p). A row's residual is the covariates of its event less
 * their mean in the risk set, less the same difference integrated over the hazard that it was under, in the steps of tied
 * events.
 */
export function clusterScores(rows: CoxRows, state: CoxState, cluster: ArrayLike<number>): Float64Array {
  const { n, p, x, event, first, last, groups, tail, weight, order } = rows;
  const hazard = hazardOfRows(rows, state);
  const { plain, tailed } = integratedMeans(rows, state);
  const masses = eventWeights(rows);
  const { s1, d1, a, b, ab, bb } = state;
  let highest = -1;
  for (let i = 0; i < n; i++) highest = Math.max(highest, cluster[i]!);
  const sums = new Float64Array((highest + 1) * p);
  for (let i = 0; i < n; i++) {
    const at = cluster[order[i]!]! * p;
    const [from, until] = [first[i]! * p, Math.max(first[i]!, last[i]!) * p];
    const g = last[i]! - 1;
    const mass = event[i] ? (a[g]! > 0 ? masses[g]! : 0) : 0;
    for (let j = 0; j < p; j++) {
      let integral = x[i * p + j]! * hazard[i]! - (plain[until + j]! - plain[from + j]!);
      if (tail && tail[i]! > 0) integral -= tail[i]! * (tailed[groups.count * p + j]! - tailed[last[i]! * p + j]!);
      let own = 0;
      if (event[i]) {
        const [s, d] = [s1[g * p + j]!, d1[g * p + j]!];
        integral += ab[g]! * s - bb[g]! * d;
        own = weight[i]! * (x[i * p + j]! - (a[g]! * s - b[g]! * d) / mass);
      }
      sums[at + j]! += own - state.risk[i]! * integral;
    }
  }
  return sums;
}

/** Weight of the events of each group; summed once, because a group may hold thousands. */
export function eventWeights({ weight, groups }: CoxRows): Float64Array {
  return Float64Array.from({ length: groups.count }, (_, g) => {
    let mass = 0;
    for (let i = 0; i < groups.events[g]!; i++) mass += weight[groups.start[g]! + i]!;
    return mass;
  });
}

/** Mean of the covariates integrated over the baseline hazard up to each group ((groups + 1) x p), plain and for tails. */
function integratedMeans({ p, groups }: CoxRows, { s1, d1, aa, ab }: CoxState) {
  const plain = new Float64Array((groups.count + 1) * p);
  const tailed = new Float64Array((groups.count + 1) * p);
  for (let g = 0; g < groups.count; g++) {
    const share = groups.tailAt ? groups.tailAt[g]! : 0;
    for (let j = 0; j < p; j++) {
      const step = aa[g]! * s1[g * p + j]! - ab[g]! * d1[g * p + j]!;
      plain[(g + 1) * p + j] = plain[g * p + j]! + step;
      tailed[(g + 1) * p + j] = tailed[g * p + j]! + share * step;
    }
  }
  return { plain, tailed };
}

function product(left: Float64Array, right: Float64Array, p: number): Float64Array {
  const result = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < p; k++) {
      for (let j = 0; j < p; j++) result[i * p + j]! += left[i * p + k]! * right[k * p + j]!;
    }
  }
  return result;
}
