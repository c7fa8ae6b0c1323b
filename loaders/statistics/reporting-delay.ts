import { ascendingOrder } from "./ascending-order.ts";

/** How late things are reported: the share of all that ever are that is reported within a delay. */
export interface ReportingDelay {
  /** Distinct delays, ascending, and the share reported within each. */
  delay: Float64Array;
  reported: Float64Array;
}

/** Things that were reported, each with its delay and the longest delay that could have been seen by now. */
export interface Reports {
  delay: Float64Array;
  longest: Float64Array;
  /** By report; 1 each when left out. */
  weight?: ArrayLike<number> | undefined;
}

/**
 * Distribution of delays of which only those are seen that have passed (right truncation): the product-limit estimate in reverse time (Lagakos, Barraj
 * and De Gruttola 1988; Kalbfleisch and Lawless 1991), F(x) = product over delays t above x of 1 - d(t) / n(t), where n(t) counts the
 * reports within t of things old enough to be reported at t. It is the chain ladder at the finest columns (see the test), without empty cells.
 * Nothing is taken to be reported later than the longest delay seen.
 *
 * @param reports `longest` at least `delay` each
 */
export function reportingDelay(reports: Reports): ReportingDelay {
  return reweightedDelay(reports)(reports.weight);
}

/** The same for many sets of weights of the same reports, which are sorted once. */
export function reweightedDelay({ delay, longest }: Reports): (weight?: ArrayLike<number>) => ReportingDelay {
  const [byDelay, byLongest] = [ascendingOrder(delay), ascendingOrder(longest)];
  return (weight) => weightedDelay({ delay, longest, weight }, byDelay, byLongest);
}

function weightedDelay(
  { delay, longest, weight }: Reports,
  byDelay: Uint32Array,
  byLongest: Uint32Array,
): ReportingDelay {
  const weightOf = (i: number) => weight?.[i] ?? 1;
  const [times, ending, atRisk] = [[] as number[], [] as number[], [] as number[]];
  let within = 0;
  let tooYoung = 0;
  let passed = 0;
  for (let at = 0; at < byDelay.length;) {
    const time = delay[byDelay[at]!]!;
    let here = 0;
    for (; at < byDelay.length && delay[byDelay[at]!] === time; at++) here += weightOf(byDelay[at]!);
    within += here;
    for (; passed < byLongest.length && longest[byLongest[passed]!]! < time; passed++)
      tooYoung += weightOf(byLongest[passed]!);
    if (here === 0) continue;
    times.push(time);
    ending.push(here);
    atRisk.push(within - tooYoung);
  }
  return { delay: Float64Array.from(times), reported: sharesOf(ending, atRisk) };
}

function sharesOf(ending: readonly number[], atRisk: readonly number[]): Float64Array {
  const reported = new Float64Array(ending.length);
  let share = 1;
  for (let j = ending.length - 1; j >= 0; j--) {
    reported[j] = share;
    share *= Math.max(0, 1 - ending[j]! / atRisk[j]!);
  }
  return reported;
}

/** Share reported within a delay; 0 before the shortest seen, 1 after the longest. */
export function reportedWithin({ delay, reported }: ReportingDelay, time: number): number {
  let low = 0;
  let high = delay.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (delay[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : reported[low - 1]!;
}

/** The delay within which a share of all reports comes; NaN without any. */
export function delayOfShare({ delay, reported }: ReportingDelay, share: number): number {
  const first = reported.findIndex((value) => value >= share);
  return first < 0 ? NaN : delay[first]!;
}
