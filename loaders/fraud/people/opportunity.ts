import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { holm } from "../../statistics/holm.ts";
import { differenceOfShares, type Share } from "../../statistics/newcombe-interval.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE, poolSmallGroups } from "../../value/small-cells.ts";
import { peopleIn } from "../bridge/steps.ts";
import type { Cases } from "../cases/cases.ts";
import type { TraitGroups } from "./groups.ts";

interface Group {
  trait: string;
  /** Levels of the trait that are in it; several where small ones were joined. */
  levels: string[];
  frauds: number[];
  others: number[];
}

export interface OpportunityInput {
  cases: Pick<Cases, "customer">;
  /** Requests that showed a light: found to be fraud, and not known to be. */
  frauds: readonly number[];
  others: readonly number[];
  isFlagged: (request: number) => boolean;
  traits: readonly TraitGroups[];
}

/**
 * Whether all are warned for alike: of frauds that showed a light, the share flagged (detection), and the same of requests not known to be fraud, by
 * group, each against all others of its trait (Newcombe), p-values adjusted for all comparisons (Holm). Groups in which fewer than ten people were
 * defrauded are joined to the next smallest; a trait with one group left says nothing.
 */
export function opportunityRows(input: OpportunityInput): Row[] {
  const compared = input.traits.flatMap((trait) => groupsOf(input, trait));
  const tests = compared.map(({ group, rest }) => {
    const shareOf = (requests: readonly number[]): Share => {
      return { events: requests.filter(input.isFlagged).length, n: requests.length };
    };
    return {
      group,
      own: shareOf(group.frauds),
      detection: differenceOfShares(shareOf(group.frauds), shareOf(rest.frauds)),
      alarms: shareOf(group.others),
      alarm: differenceOfShares(shareOf(group.others), shareOf(rest.others)),
    };
  });
  const adjusted = holm([...tests.map(({ detection }) => detection.pValue), ...tests.map(({ alarm }) => alarm.pValue)]);
  return tests.map(({ group, own, detection, alarms, alarm }, i) => {
    const found = wilsonInterval(own.events, own.n);
    return {
      trait: group.trait,
      group: group.levels.join("_or_"),
      frauds: own.n,
      detection: found.share,
      detection_low: found.low,
      detection_high: found.high,
      difference: detection.difference,
      low: detection.low,
      high: detection.high,
      p: orNull(adjusted[i]!),
      requests: alarms.n,
      alarm_share: alarms.events / alarms.n,
      alarm_difference: alarm.difference,
      alarm_low: alarm.low,
      alarm_high: alarm.high,
      alarm_p: orNull(adjusted[tests.length + i]!),
    };
  });
}

/** Every group of a trait with the rest of it; of two groups only the first, as the second mirrors it. */
function groupsOf({ cases, frauds, others }: OpportunityInput, { trait, codes, levels }: TraitGroups) {
  const all = levels.map((level, code): Group => {
    const own = (requests: readonly number[]) => requests.filter((i) => codes[i] === code);
    return { trait, levels: [level], frauds: own(frauds), others: own(others) };
  });
  const people = ({ frauds: members }: Group) => peopleIn(cases, members);
  const groups = poolSmallGroups(
    all.filter((group) => group.frauds.length + group.others.length > 0),
    people,
    (small) => ({
      trait,
      levels: small.flatMap((group) => group.levels),
      frauds: small.flatMap((group) => group.frauds),
      others: small.flatMap((group) => group.others),
    }),
  ).filter((group) => people(group) >= FEWEST_PEOPLE && group.others.length >= FEWEST_PEOPLE);
  if (groups.length < 2) return [];
  const told = groups.length === 2 ? groups.slice(0, 1) : groups;
  return told.map((group) => {
    const rest = groups.filter((other) => other !== group);
    return {
      group,
      rest: { frauds: rest.flatMap((one) => one.frauds), others: rest.flatMap((one) => one.others) },
    };
  });
}

/** Detection and alarms of people of 65 and more, and how they differ from those of younger people. */
export function seniorNumbers(
  { cases, frauds, others, isFlagged }: OpportunityInput,
  age: Float64Array,
): Record<string, Estimate> {
  const isSenior = (i: number) => age[i]! >= 65;
  const shareOf = (requests: readonly number[], senior: boolean): Share => {
    const own = requests.filter((i) => !Number.isNaN(age[i]!) && isSenior(i) === senior);
    return { events: own.filter(isFlagged).length, n: own.length };
  };
  const small = [true, false].some(
    (senior) =>
      peopleIn(
        cases,
        frauds.filter((i) => !Number.isNaN(age[i]!) && isSenior(i) === senior),
      ) < FEWEST_PEOPLE,
  );
  const [own, alarms] = [shareOf(frauds, true), shareOf(others, true)];
  const gap = differenceOfShares(own, shareOf(frauds, false));
  const alarmGap = differenceOfShares(alarms, shareOf(others, false));
  const of = (value: number, n: number, bounds: { low: number; high: number }, method: string) =>
    small ? noEstimate("too_few", n, method) : estimateOf(value, n, method, bounds);
  const detection = wilsonInterval(own.events, own.n);
  return {
    "fraud.people.detection_65": of(detection.share, own.n, detection, "people_wilson"),
    "fraud.people.detection_gap_65": of(gap.difference, own.n, gap, "people_newcombe"),
    "fraud.people.alarm_gap_65": of(alarmGap.difference, alarms.n, alarmGap, "people_newcombe"),
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
