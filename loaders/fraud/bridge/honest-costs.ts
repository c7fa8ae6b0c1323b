import { group } from "d3";
import { holm } from "../../statistics/holm.ts";
import { riskDifference } from "../../statistics/mantel-haenszel.ts";
import type { Moments } from "../../statistics/mean-estimate.ts";
import { momentsOf } from "../../statistics/moments.ts";
import { stratifiedMeanDifference } from "../../statistics/stratified-mean-difference.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { isExecuted } from "../handling/fraud-money.ts";
import { flagged } from "../handling/handling.ts";
import { decidedRequests, stratumOf } from "./honest-strata.ts";
import { differencePValue } from "./interval-p-value.ts";
import type { BridgeInput } from "./read-bridge.ts";
import { peopleIn } from "./steps.ts";

/** Who is compared with whom, among requests that are not known to be fraud. */
export type HonestComparison = "asked" | "flagged" | "flagged_not_asked";

export interface HonestDifference {
  comparison: HonestComparison;
  requests: number;
  controls: number;
  /** Share not executed among those compared, as it was. */
  share: number;
  controlShare: number;
  /** Adjusted for kind, channel, amount and age, and for `asked` within the same light. */
  difference: number;
  low: number;
  high: number;
}

export interface HonestCosts {
  comparisons: HonestDifference[];
  /** Hours by which asking delays what is executed all the same; null when it cannot be told. */
  delay: { difference: number; low: number; high: number; n: number } | null;
  /** Smallest p-value, after Holm, of differences in what asking cannot have changed; NaN when none can be tested. */
  placebo: number;
}

/**
 * What asking does to requests that are not known to be fraud. Within the same light, kind, channel, amount and age those who were asked are compared
 * with those who were not: whether a yellow or red is asked about hangs on a reviewer being there, whether a green is, on a draw. Beside it, what goes
 * with a flag: flagged against green, and flagged but not asked against green, where asking can have done nothing.
 */
export function honestCosts(input: BridgeInput): HonestCosts {
  const { handling } = input;
  const decided = decidedRequests(input);
  const asked = (i: number) => handling.asked[i] === 1;
  const isFlagged = (i: number) => flagged(handling, i);
  const plain = (i: number) => !isFlagged(i) && !asked(i);
  const compare = (comparison: HonestComparison, treated: Test, control: Test) =>
    comparisonOf(input, decided, comparison, treated, control);
  return {
    comparisons: [
      compare("asked", asked, (i) => !asked(i)),
      compare("flagged", isFlagged, (i) => !isFlagged(i)),
      compare("flagged_not_asked", (i) => isFlagged(i) && !asked(i), plain),
    ].flatMap((found) => found ?? []),
    delay: delayOf(input, decided),
    placebo: placeboOf(input, decided),
  };
}

/** Expected number of a trait among those asked from which its difference is near normal. */
const FEWEST_EXPECTED = 5;

type Test = (request: number) => boolean;

function comparisonOf(
  input: BridgeInput,
  decided: readonly number[],
  comparison: HonestComparison,
  treated: Test,
  control: Test,
): HonestDifference | null {
  const { cases } = input.context;
  const [first, second] = [decided.filter(treated), decided.filter(control)];
  if ([first, second].some((members) => peopleIn(cases, members) < FEWEST_PEOPLE)) return null;
  const lost = (i: number) => (isExecuted(cases, i) ? 0 : 1);
  const found = differenceIn(input, first, second, lost, comparison === "asked");
  if (!found) return null;
  const shareOf = (members: readonly number[]) => momentsOf(valuesOf(members, lost)).sum / members.length;
  const shares = { share: shareOf(first), controlShare: shareOf(second) };
  return { comparison, requests: first.length, controls: second.length, ...shares, ...found };
}

function differenceIn(
  input: BridgeInput,
  first: readonly number[],
  second: readonly number[],
  event: (request: number) => number,
  withLight: boolean,
) {
  const stratum = stratumOf(input, withLight);
  const [treated, control] = [group(first, stratum), group(second, stratum)];
  const events = (members: readonly number[]) => members.reduce((sum, i) => sum + event(i), 0);
  return riskDifference(
    [...treated.keys()].map((key) => {
      const [a, b] = [treated.get(key)!, control.get(key) ?? []];
      return { treated: a.length, treatedEvents: events(a), control: b.length, controlEvents: events(b) };
    }),
  );
}

function delayOf(input: BridgeInput, decided: readonly number[]): HonestCosts["delay"] {
  const { handling } = input;
  const executed = decided.filter((i) => handling.hours[i]! >= 0);
  const stratum = stratumOf(input, true);
  const groups = group(executed, stratum, (i) => handling.asked[i]!);
  const hours = (members: readonly number[] = []): Moments => momentsOf(valuesOf(members, (i) => handling.hours[i]!));
  const strata = [...groups.values()].map((by) => ({ treated: hours(by.get(1)), control: hours(by.get(0)) }));
  const n = strata.reduce((sum, { treated, control }) => sum + (control.n > 0 ? treated.n : 0), 0);
  const found = n < FEWEST_PEOPLE ? null : stratifiedMeanDifference(strata);
  return found && { ...found, n };
}

/**
 * Asking cannot change who had a trusted contact or a care flag, nor whether somebody had asked for something in the year before. Traits too rare for
 * the normal limit are left out.
 */
function placeboOf(input: BridgeInput, decided: readonly number[]): number {
  const { cases } = input.context;
  const { asked } = input.handling;
  const [first, second] = [decided.filter((i) => asked[i] === 1), decided.filter((i) => asked[i] === 0)];
  const isCommon = (trait: Uint8Array) =>
    (first.length * decided.filter((i) => trait[i] === 1).length) / decided.length >= FEWEST_EXPECTED;
  const traits = [cases.hasTrustedContact, cases.hasCareFlag, askedBefore(cases)].filter(isCommon);
  const pValues = holm(
    traits.map((trait) => differencePValue(differenceIn(input, first, second, (i) => trait[i]!, true))),
  );
  const known = pValues.filter((p) => !Number.isNaN(p));
  return known.length > 0 ? Math.min(...known) : NaN;
}

function askedBefore({ customer, at, count }: BridgeInput["context"]["cases"]): Uint8Array {
  const last = new Map<number, number>();
  const before = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (customer[i]! < 0) continue;
    if (at[i]! - (last.get(customer[i]!) ?? -Infinity) <= 365) before[i] = 1;
    last.set(customer[i]!, at[i]!);
  }
  return before;
}

function valuesOf(members: readonly number[], of: (request: number) => number): Float64Array {
  return Float64Array.from(members, of);
}
