import type { Row } from "../../../src/models/report.ts";
import { clusterCount, clusteredError } from "../../statistics/clustered-error.ts";
import { clusteredShare } from "../../statistics/clustered-share.ts";
import { LEVEL, NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import { studentTQuantile } from "../../statistics/student-t.ts";
import { sumWithInterval } from "../../statistics/sum-estimate.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Policyholders } from "./read-market.ts";

export interface ClusteredMean {
  mean: number;
  error: number;
  low: number;
  high: number;
  n: number;
}

/**
 * Mean of what is known of some people, with the 90 % interval of people of a cluster that are alike; NaN for an unknown number. With clusters the quantile is Student's,
 * of one degree of freedom for each but one.
 *
 * @param clusters by person, NaN for one that stands alone; nobody is alike when left out
 */
export function clusteredMean(
  values: ArrayLike<number>,
  people: readonly number[],
  clusters?: ArrayLike<number>,
): ClusteredMean {
  const known = people.filter((person) => !Number.isNaN(values[person]!));
  const n = known.length;
  const mean = known.reduce((sum, person) => sum + values[person]!, 0) / n;
  const own = Float64Array.from(known, (person) => (clusters ? clusters[person]! : NaN));
  const error = clusteredError(
    known.map((person) => (values[person]! - mean) / n),
    own,
  );
  const half = error * (clusters ? studentTQuantile((1 + LEVEL) / 2, clusterCount(own) - 1) : NORMAL_QUANTILE);
  return { mean, error, low: mean - half, high: mean + half, n };
}

export interface PolicyShares {
  /** 1 for a policy of which it holds, 0 for another. */
  values: Float64Array;
  owners: Int32Array;
  clusters: Float64Array;
}

/** Policies whose 25th month has been seen, one for each: 1 when it was in force, its owner, and the cluster, which is the owner when none is given. */
export function policiesDue(
  { due, kept }: Policyholders,
  people: readonly number[],
  clusters?: ArrayLike<number>,
): PolicyShares {
  return policyShares(due, kept, people, clusters);
}

function policyShares(
  all: ArrayLike<number>,
  of: ArrayLike<number>,
  people: readonly number[],
  clusters?: ArrayLike<number>,
): PolicyShares {
  const count = people.reduce((sum, person) => sum + all[person]!, 0);
  const found = { values: new Float64Array(count), owners: new Int32Array(count), clusters: new Float64Array(count) };
  let at = 0;
  for (const person of people) {
    for (let i = 0; i < all[person]!; i++, at++) {
      found.values[at] = i < of[person]! ? 1 : 0;
      found.owners[at] = person;
      found.clusters[at] = clusters ? clusters[person]! : person;
    }
  }
  return found;
}

/** Share of policies bought through the channel that their owner prefers, as `as_preferred` with its bounds. */
export function asPreferredFacts({ bought, asPreferred }: Policyholders, people: readonly number[]): Row {
  return shareFacts("as_preferred", policyShares(bought, asPreferred, people));
}

/**
 * What a group is: people, contribution to date a head and together, contribution of the last year, persistency at 25 months, policies in force a head of those who have
 * one, each with its interval. Null for what fewer than ten people know.
 */
export function groupFacts(all: Policyholders, people: readonly number[], clusters?: ArrayLike<number>): Row {
  const own = people.filter((person) => !Number.isNaN(all.toDate[person]!));
  const squares = own.reduce((sum, person) => sum + all.toDate[person]! ** 2, 0);
  const total = sumWithInterval(
    own.reduce((sum, person) => sum + all.toDate[person]!, 0),
    squares,
  );
  const holders = people.filter((person) => all.held[person]! > 0);
  const isTold = own.length >= FEWEST_PEOPLE;
  return {
    people: people.length,
    ...told("mean", clusteredMean(all.toDate, people, clusters)),
    total: isTold ? total.sum : null,
    total_low: isTold ? total.low : null,
    total_high: isTold ? total.high : null,
    ...told("year", clusteredMean(all.lastYear, people, clusters)),
    in_force: holders.length > 0 && holders.length < FEWEST_PEOPLE ? null : holders.length,
    ...told("per_head", clusteredMean(all.held, holders, clusters)),
    ...shareFacts("kept", policiesDue(all, people, clusters)),
  };
}

/** Null when fewer than ten people own the policies. */
function shareFacts(name: string, { values, owners, clusters }: PolicyShares): Row {
  const isTold = new Set(owners).size >= FEWEST_PEOPLE;
  const { share, low, high } = isTold ? clusteredShare(values, clusters) : { share: null, low: null, high: null };
  return { [name]: share, [`${name}_low`]: low, [`${name}_high`]: high, [`${name}_of`]: isTold ? values.length : null };
}

function told(name: string, { mean, low, high, n }: ClusteredMean): Row {
  const isTold = n >= FEWEST_PEOPLE;
  const orNull = (value: number) => (isTold && Number.isFinite(value) ? value : null);
  return { [name]: orNull(mean), [`${name}_low`]: orNull(low), [`${name}_high`]: orNull(high) };
}
