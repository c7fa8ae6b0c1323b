import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { Row } from "../../../src/models/report.ts";
import { precisionAtCapacity, type CapacityReviews } from "../../statistics/precision-at-capacity.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Cases } from "../cases/cases.ts";
import { fraudWarnings, tooFewFrauds } from "./known-frauds.ts";
import type { Judged } from "./judged.ts";
import type { Capacity } from "./read-operations.ts";

const MOST_REVIEWS = 8;

/** The judged requests of branch-days whose capacity is known. */
interface BranchQueue {
  score: Float64Array;
  fraud: Uint8Array;
  branchDay: Int32Array;
  reviews: Float64Array;
}

/** How good reviews are when every branch reads the highest scores of its day, as many as it can. */
export function capacityNumbers(judged: Judged, capacity: Capacity): Record<string, Estimate> {
  const queue = queueOf(judged, capacity);
  const n = queue.score.length;
  const reviews = review(queue, queue.reviews);
  return {
    precision_at_capacity: shareOf(reviews.found, reviews.reviewed, reviews, n),
    recall_at_capacity: shareOf(reviews.found, reviews.positives, reviews, n),
  };
}

function shareOf(found: number, of: number, { positives }: CapacityReviews, n: number): Estimate {
  const method = "fraud_at_capacity";
  const reason = n === 0 ? "fraud_no_capacity" : tooFewFrauds(positives, n);
  if (reason) return noEstimate(reason, n, method);
  const share = wilsonProportion(found, of);
  if (!share || of < FEWEST_PEOPLE) return noEstimate("too_few", n, method);
  const warnings = [...fraudWarnings(positives), "fraud_known_only"];
  return estimateOf(share.estimate, of, method, { low: share.low, high: share.high, warnings });
}

/** The same if every branch read so many requests of a week, the riskiest ones, from one on. */
export function capacityRows(judged: Judged, capacity: Capacity, cases: Cases): Row[] {
  const isOfBranch = (i: number) => capacity.branchDay[i]! >= 0;
  const places = Array.from(judged.request.keys()).filter((at) => isOfBranch(judged.request[at]!));
  const weeks = weeksOf(
    Array.from(places, (at) => judged.request[at]!),
    cases,
  );
  const [score, fraud] = [places.map((at) => judged.score[at]!), places.map((at) => judged.fraud[at]!)];
  const frauds = fraud.reduce((sum, one) => sum + one, 0);
  if (tooFewFrauds(frauds, places.length)) return [];
  return Array.from({ length: MOST_REVIEWS }, (_, i) => i + 1).map((each) => {
    const { found, reviewed } = precisionAtCapacity(score, fraud, weeks.week, new Uint8Array(weeks.count).fill(each));
    const precision = wilsonProportion(found, reviewed)!;
    const recall = wilsonProportion(found, frauds)!;
    return {
      each,
      share: reviewed / places.length,
      requests: places.length,
      frauds,
      recall: recall.estimate,
      recall_low: recall.low,
      recall_high: recall.high,
      precision: precision.estimate,
      precision_low: precision.low,
      precision_high: precision.high,
    };
  });
}

/** By request, the number of its branch's week (from Monday). */
function weeksOf(requests: readonly number[], { at, branch }: Cases): { week: Uint32Array; count: number } {
  const numbers = new Map<string, number>();
  const week = Uint32Array.from(requests, (i) => {
    // 1970 began on a Thursday.
    const name = `${branch.codes[i]} ${Math.floor((Math.floor(at[i]!) + 3) / 7)}`;
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name)!;
  });
  return { week, count: numbers.size };
}

/** Reviews that a branch can do in a week, on average over the days with requests and five of them a week; null when nothing is known of it. */
export function reviewsABranchWeek(judged: Judged, capacity: Capacity): number | null {
  const days = new Set(queueOf(judged, capacity).branchDay);
  return days.size > 0 ? (5 * [...days].reduce((sum, day) => sum + capacity.reviews[day]!, 0)) / days.size : null;
}

function queueOf({ request, score, fraud }: Judged, { branchDay, reviews }: Capacity): BranchQueue {
  const isKnown = (_: number, at: number) => branchDay[request[at]!]! >= 0;
  return {
    score: score.filter(isKnown),
    fraud: fraud.filter(isKnown),
    branchDay: Int32Array.from(request, (i) => branchDay[i]!).filter((day) => day >= 0),
    reviews,
  };
}

function review({ score, fraud, branchDay }: BranchQueue, reviews: Float64Array): CapacityReviews {
  return precisionAtCapacity(score, fraud, branchDay, reviews);
}
