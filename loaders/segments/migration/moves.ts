import { contractSegment, type Thresholds } from "../rfm/contract-segments.ts";
import type { Folding } from "../rfm/fold-segments.ts";
import type { SegmentCustomer } from "../rfm/read-segment-customers.ts";

/** What happened to somebody in the twelve months, the first that holds. */
export const CAUSES = ["died", "joined", "left", "returned", "bought", "reduced", "time", "same"] as const;

/**
 * `left` gave up the last policy, `returned` bought after having none, `bought` another policy or rider, `reduced` holds less than before and still
 * something, `time` did nothing and is in another segment only because months went by, `same` did nothing and is where they were.
 */
export type Cause = (typeof CAUSES)[number];

/** One person's year: the segment a year ago (`joined` when not yet there) and now (`died`), by the same thresholds. */
export interface Move {
  from: string;
  to: string;
  cause: Cause;
  contributionBefore: number;
  contributionNow: number;
  premiumBefore: number;
  premiumNow: number;
}

export interface Years {
  before: readonly SegmentCustomer[];
  now: readonly SegmentCustomer[];
  /** Customers who have died by now. */
  died: ReadonlySet<number>;
}

/** Everybody who was there a year ago or is there now, once each, in the segments that small ones are counted in. */
export function moves({ before, now, died }: Years, thresholds: Thresholds, folding: Folding): Move[] {
  const segmentOf = (customer: SegmentCustomer) => folding.get(contractSegment(customer, thresholds)) ?? "other";
  const later = new Map(now.map((customer) => [customer.customer, customer]));
  const known = new Set(before.map(({ customer }) => customer));
  const stayed = before.flatMap((then): Move[] => {
    const after = later.get(then.customer);
    if (!after) return died.has(then.customer) ? [move(segmentOf(then), "died", "died", then, null)] : [];
    const [from, to] = [segmentOf(then), segmentOf(after)];
    return [move(from, to, causeOf(then, after, from !== to), then, after)];
  });
  const joined = now
    .filter(({ customer }) => !known.has(customer))
    .map((customer) => move("joined", segmentOf(customer), "joined", null, customer));
  return [...stayed, ...joined];
}

/** What somebody who was there then and is there now did in between. */
export function causeOf(then: SegmentCustomer, now: SegmentCustomer, hasMoved: boolean): Cause {
  if (then.policiesHeld > 0 && now.policiesHeld === 0) return "left";
  if (then.policiesHeld === 0 && now.policiesHeld > 0) return "returned";
  if (now.policiesBought > then.policiesBought) return "bought";
  if (now.policiesHeld < then.policiesHeld || now.premium < then.premium) return "reduced";
  // More is held though no policy was bought: a rider, or a policy put back into force.
  if (now.policiesHeld > then.policiesHeld || now.premium > then.premium) return "bought";
  return hasMoved ? "time" : "same";
}

function move(from: string, to: string, cause: Cause, then: SegmentCustomer | null, now: SegmentCustomer | null): Move {
  return {
    ...{ from, to, cause },
    contributionBefore: then?.contribution ?? 0,
    contributionNow: now?.contribution ?? 0,
    premiumBefore: then?.premium ?? 0,
    premiumNow: now?.premium ?? 0,
  };
}
