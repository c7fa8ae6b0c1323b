import type { Policy, World } from "../block.ts";
import { addMonths } from "../calendar.ts";
import { DAYS_A_MONTH, hazardOf } from "../hazard.ts";
import { canEndAt, endDayOf, givenUpShare, TAKEN_UP } from "../persistency.ts";

/** Premiums fall due at least once in so many months. */
const LONGEST_PERIOD = 12;
/** Even of a small book not more than one in so many is looked at: expectations are smooth. */
const FEWEST_LEFT_OUT = 4;

/**
 * Each day on which a policy that is in force on a day can end by its owner's will, with the probability that it ends then
 * and that the end is booked as lapse or surrender. The owner's will is the mean over the draws of the simulation, so that
 * two lives of a policy differ by nothing but what differs between them. Months that are over by the day count as the
 * policy was lived, later ones as `changed` has it.
 */
export function expectEnds(
  world: World,
  {
    policy,
    changed = policy,
    from,
    until,
  }: { policy: Policy; changed?: Policy | undefined; from: number; until: number },
  visit: (day: number, ends: number, givenUp: number) => void,
): void {
  const [lived, later] = [hazardOf(world, policy), hazardOf(world, changed)];
  let pending = 0;
  let alive = 1;
  for (let month = firstMonth(policy, from); ; month++) {
    const isLater = policy.issued + month * DAYS_A_MONTH > from;
    pending += isLater ? later(month) : lived(month);
    if (!canEndAt(changed, month)) continue;
    const day = endDayOf(changed, month);
    if (day > until) return;
    if (day > from) {
      const ends = alive * -Math.expm1(-pending);
      visit(day, ends, ends * givenUpShare(changed, month));
      alive -= ends;
    }
    pending = 0;
  }
}

/** The first month of a premium period that was still open on the day, or of an earlier one. */
function firstMonth(policy: Policy, from: number): number {
  const months = (from - policy.issued) / 31 - 2;
  return 1 + LONGEST_PERIOD * Math.max(0, Math.floor(months / LONGEST_PERIOD) - 1);
}

/** Day on which the policy ends by death, by a claim or as agreed, were it never given up; infinite when the book knows of none. */
export function otherEndOf({ insured, issued, coverUntil, ended, endReason }: Policy): number {
  const died = insured.deceased !== null && insured.deceased > issued ? insured.deceased : Infinity;
  return Math.min(died, coverUntil ?? Infinity, endReason === "claim" ? ended! : Infinity);
}

/** Probability that a new policy is in force so many months after its issue, were there neither death nor other ends. */
export function keptAt(world: World, policy: Policy, months: number): number {
  let kept = 1;
  const measured = addMonths(policy.issued, months);
  expectEnds(world, { policy, from: policy.issued, until: measured }, (_, ends) => (kept -= ends));
  return TAKEN_UP * kept;
}

/** A main policy issued since observation began whose 25 months are over, and which did not end otherwise before. */
export function isMature(world: World, policy: Policy): boolean {
  const measured = addMonths(policy.issued, 25);
  return (
    policy.main === null &&
    policy.issued >= world.observedFrom &&
    measured <= world.asOf &&
    otherEndOf(policy) > measured
  );
}

/** A main policy that is in force on a day. */
export function isInForce({ main, issued, ended }: Policy, day: number): boolean {
  return main === null && issued <= day && (ended === null || ended > day);
}

/** Of how many one is looked at, so that about as many are in books of more than so many customers. */
export function sampledEvery(world: World, customers: number): number {
  return Math.max(FEWEST_LEFT_OUT, Math.round(world.options.customers / customers));
}
