import { group } from "d3-array";
import type { Row } from "../../../src/models/report.ts";
import { meanWithInterval } from "../../statistics/mean-estimate.ts";
import { momentsOf } from "../../statistics/moments.ts";
import { topGroupShare, type TopShare } from "../../statistics/top-group-share.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { rfmScores } from "../../statistics/rfm-scores.ts";
import type { SegmentCustomer } from "./read-segment-customers.ts";

/** Somebody a year ago, and the same person now. */
export interface YearLater {
  before: SegmentCustomer;
  /** Null for those who died. */
  now: SegmentCustomer | null;
}

export const hasBought = ({ before, now }: YearLater) => now !== null && now.policiesBought > before.policiesBought;
export const hasLeft = ({ before, now }: YearLater) =>
  now !== null && before.policiesHeld > 0 && now.policiesHeld === 0;

/**
 * What became in a year of those who were in a segment, the dead aside: rows {segment, people, each, bought, left with intervals}; `left` is null where
 * nobody held a policy, and counts of one to nine people behind a share are withheld with it.
 */
export function nextYearRows(
  people: readonly YearLater[],
  segmentOf: (customer: SegmentCustomer) => string,
  order: readonly string[],
): Row[] {
  const groups = group(
    people.filter(({ now }) => now !== null),
    ({ before }) => segmentOf(before),
  );
  return order.flatMap((segment): Row[] => {
    const members = groups.get(segment) ?? [];
    if (members.length < FEWEST_PEOPLE) return [];
    const moments = momentsOf(members.map(({ now }) => now!.contribution));
    const each = meanWithInterval(moments);
    const isKnown = moments.n > 0;
    return [
      {
        segment,
        people: members.length,
        each: isKnown ? each.mean : null,
        each_low: isKnown ? each.low : null,
        each_high: isKnown ? each.high : null,
        ...named("bought", shareOf(members, hasBought)),
        ...named(
          "left",
          shareOf(
            members.filter(({ before }) => before.policiesHeld > 0),
            hasLeft,
          ),
        ),
      },
    ];
  });
}

function shareOf(people: readonly YearLater[], holds: (person: YearLater) => boolean) {
  const events = people.filter(holds).length;
  const isSmall = (count: number) => count > 0 && count < FEWEST_PEOPLE;
  if (people.length < FEWEST_PEOPLE || isSmall(events) || isSmall(people.length - events)) return null;
  return wilsonInterval(events, people.length);
}

function named(name: string, share: { share: number; low: number; high: number } | null): Row {
  return { [name]: share?.share ?? null, [`${name}_low`]: share?.low ?? null, [`${name}_high`]: share?.high ?? null };
}

const FIFTH = 1 / 5;

/**
 * How well last year's rank orders this year: of what holders of a year ago brought, bought and gave up since, the part that falls on the fifth that
 * each ranking puts first (for leaving: last). A ranking that knows nothing finds a fifth.
 *
 * @returns rows {outcome, ranking, estimate, low, high, n}
 */
export function rankingRows(people: readonly YearLater[], knowsPremium: boolean): Row[] {
  const holders = people.filter(({ before, now }) => now !== null && before.policiesHeld > 0);
  if (holders.length < 5 * FEWEST_PEOPLE) return [];
  const rankings = rankingsOf(
    holders.map(({ before }) => before),
    knowsPremium,
  );
  const outcomes = {
    contribution: holders.map(({ now }) => now!.contribution),
    bought: holders.map((person) => Number(hasBought(person))),
    left: holders.map((person) => Number(hasLeft(person))),
  };
  return Object.entries(outcomes).flatMap(([outcome, values]) => {
    const events = values.filter((value) => value !== 0).length;
    if (events < FEWEST_PEOPLE || values.some(Number.isNaN)) return [];
    return Object.entries(rankings).flatMap(([ranking, ranks]) => {
      const directed = outcome === "left" ? ranks.map((rank) => -rank) : ranks;
      const found: TopShare | null = topGroupShare(directed, values, FIFTH);
      return found && !ranks.some(Number.isNaN) ? [{ outcome, ranking, ...found, n: holders.length }] : [];
    });
  });
}

function rankingsOf(before: readonly SegmentCustomer[], knowsPremium: boolean): Record<string, number[]> {
  const scores = rfmScores({
    sinceLast: before.map(({ monthsSincePurchase }) => monthsSincePurchase),
    purchases: before.map(({ policiesHeld }) => policiesHeld),
    amount: before.map(({ premium }) => premium),
  });
  return {
    rfm: before.map((_, i) => scores.sinceLast[i]! + scores.purchases[i]! + (knowsPremium ? scores.amount[i]! : 0)),
    policies: before.map(({ policiesHeld }) => policiesHeld),
    ...(knowsPremium && { premium: before.map(({ premium }) => premium) }),
    contribution: before.map(({ contribution }) => contribution),
  };
}
