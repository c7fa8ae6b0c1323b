import { group, sum } from "d3-array";
import type { Row } from "../../../src/models/report.ts";
import { clusteredShare } from "../../statistics/clustered-share.ts";
import { meanWithInterval } from "../../statistics/mean-estimate.ts";
import { momentsOf } from "../../statistics/moments.ts";
import { sumWithInterval } from "../../statistics/sum-estimate.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { CONTRACT_SEGMENTS } from "./contract-segments.ts";
import type { SegmentCustomer } from "./read-segment-customers.ts";

/** People and money of a group of customers; null where it is not known. */
export interface GroupTotals {
  people: number;
  people_share: number;
  premium: number;
  premium_share: number | null;
  /** Of the last twelve months. */
  contribution: number | null;
  low: number | null;
  high: number | null;
  contribution_share: number | null;
  share_low: number | null;
  share_high: number | null;
  each: number | null;
  each_low: number | null;
  each_high: number | null;
}

/** Segment, action, people, money, and of the policies they ever bought the share kept for 25 months. */
export interface SegmentRow extends Row {
  segment: string;
  action: string;
  people: number;
  contribution: number | null;
}

/** What all customers hold together, against which a group is held. */
export interface Whole {
  people: number;
  premium: number;
  contribution: number;
}

export function wholeOf(customers: readonly SegmentCustomer[]): Whole {
  return {
    people: customers.length,
    premium: sum(customers, ({ premium }) => premium),
    contribution: sum(customers, ({ contribution }) => contribution),
  };
}

/** Rows of the segments in the order given, the empty ones left out. */
export function segmentRows(
  customers: readonly SegmentCustomer[],
  segmentOf: (customer: SegmentCustomer) => string,
  order: readonly string[],
): SegmentRow[] {
  const whole = wholeOf(customers);
  const groups = group(customers, segmentOf);
  return order.flatMap((segment): SegmentRow[] => {
    const members = groups.get(segment);
    if (!members) return [];
    return [{ segment, action: actionOf(segment), ...groupTotals(members, whole), ...keptAt25(members) }];
  });
}

function actionOf(segment: string): string {
  return (CONTRACT_SEGMENTS as Record<string, string>)[segment] ?? "leave";
}

/**
 * People, premium and contribution of a group, and their shares of the whole. A sum carries the interval of another draw of such people (see
 * sumWithInterval), and so does its share, members moving whole and part together; shares of a whole that is not above zero are null.
 */
export function groupTotals(members: readonly SegmentCustomer[], whole: Whole): GroupTotals {
  const moments = momentsOf(members.map(({ contribution }) => contribution));
  const premium = sum(members, (member) => member.premium);
  const isKnown = moments.n > 0;
  const total = sumWithInterval(moments.sum, moments.sumOfSquares);
  const each = meanWithInterval(moments);
  const hasShare = isKnown && whole.contribution > 0;
  const share = moments.sum / whole.contribution;
  return {
    people: members.length,
    people_share: members.length / whole.people,
    premium,
    premium_share: whole.premium > 0 ? premium / whole.premium : null,
    contribution: isKnown ? total.sum : null,
    low: isKnown ? total.low : null,
    high: isKnown ? total.high : null,
    contribution_share: hasShare ? share : null,
    share_low: hasShare ? total.low / whole.contribution : null,
    share_high: hasShare ? total.high / whole.contribution : null,
    each: isKnown ? each.mean : null,
    each_low: isKnown ? each.low : null,
    each_high: isKnown ? each.high : null,
  };
}

/** The share of policies kept for 25 months of all that could be judged, those of one person together; null of fewer than ten people. */
function keptAt25(members: readonly SegmentCustomer[]) {
  const judged = members.filter(({ policies25 }) => policies25 > 0);
  if (judged.length < FEWEST_PEOPLE) return { kept: null, kept_low: null, kept_high: null };
  const outcomes = judged.flatMap(({ policies25, kept25 }) =>
    Array.from({ length: policies25 }, (_, i) => (i < kept25 ? 1 : 0)),
  );
  const clusters = judged.flatMap(({ policies25 }, person) => Array.from({ length: policies25 }, () => person));
  const { share, low, high } = clusteredShare(outcomes, clusters);
  return { kept: share, kept_low: low, kept_high: high };
}
