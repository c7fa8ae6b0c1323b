import type { Policy, World } from "./block.ts";
import { addMonths } from "./calendar.ts";
import { hazardOf } from "./hazard.ts";
import { ageAtDiagnosis } from "./mortality.ts";
import { productForms } from "./products.ts";
import type { Random } from "./random.ts";

/** Share of new policies that are never taken up, and that are returned within the cooling-off period. */
const NOT_TAKEN = 0.008;
const COOLING_OFF = 0.008;
/** Of ends by an unpaid premium, what books call something else than lapse or surrender: cumulative shares. */
const CONVERTED = 0.015;
const OTHERWISE = 0.02;
const RESCINDED = 0.022;

/** Share of new policies that are taken up and kept beyond the cooling-off period. */
export const TAKEN_UP = 1 - NOT_TAKEN - COOLING_OFF;

export interface Ending {
  ended: number;
  reason: NonNullable<Policy["endReason"]>;
  /** First due day that was not paid, when the end came from an unpaid premium. */
  premiumsUntil: number | null;
}

/** How and when the policy ends, or null while it is in force on the book's last day. */
export function endingOf(world: World, policy: Policy, random: Random): Ending | null {
  const fixed = agreedEnd(policy, random);
  const given = policy.main ? withMain(policy.main) : givenUp(world, policy, fixed?.ended ?? world.asOf, random);
  const first = given && (!fixed || given.ended < fixed.ended) ? given : fixed;
  return first && first.ended <= world.asOf ? first : null;
}

function withMain(main: Policy): Ending | null {
  if (main.ended === null) return null;
  const reason = main.endReason === "surrender" || main.endReason === "maturity" ? "other" : main.endReason!;
  return { ended: main.ended, reason, premiumsUntil: main.premiumsUntil };
}

/** Death of the insured, a critical illness, or the end of the agreed cover, whichever comes first. */
function agreedEnd(policy: Policy, random: Random): Ending | null {
  const until = policy.coverUntil;
  const ill = policy.product === "critical_illness" ? diagnosedOn(policy, random) : Infinity;
  const died = policy.insured.deceased;
  if (ill < (died ?? Infinity)) return { ended: ill, reason: "claim", premiumsUntil: null };
  if (died !== null && died > policy.issued && (until === null || died < until))
    return { ended: died, reason: "death", premiumsUntil: null };
  if (until === null) return null;
  return { ended: until, reason: policy.product === "endowment" ? "maturity" : "expiry", premiumsUntil: null };
}

function diagnosedOn({ insured, issued }: Policy, random: Random): number {
  const born = (insured.birthYear + 0.5 - 1970) * 365.25;
  return Math.ceil(
    born + 365.25 * ageAtDiagnosis((issued - born) / 365.25, insured.latent.frailty, random.exponential()),
  );
}

function givenUp(world: World, policy: Policy, until: number, random: Random): Ending | null {
  const start = random.uniform();
  if (start < NOT_TAKEN) return { ended: policy.issued, reason: "not_taken", premiumsUntil: policy.issued };
  if (start < NOT_TAKEN + COOLING_OFF)
    return { ended: policy.issued + 3 + random.integer(8), reason: "cooling_off", premiumsUntil: policy.issued };
  const threshold = random.exponential();
  const hazard = hazardOf(world, policy);
  const months = Math.ceil((until - policy.issued) / 30);
  let cumulative = 0;
  for (let month = 1; month <= months; month++) {
    cumulative += hazard(month);
    if (cumulative >= threshold && canEndAt(policy, month)) return endingAt(policy, month, random);
  }
  return null;
}

/** Share of those who stop in a month that are booked as lapse or surrender. */
export function givenUpShare(policy: Policy, month: number): number {
  return premiumsDueAt(policy, month) ? 1 - RESCINDED : 1;
}

/** First day without cover of a policy that is given up in a month; the middle of the days it can be where it is drawn. */
export function endDayOf(policy: Policy, month: number): number {
  return premiumsDueAt(policy, month) ? addMonths(policy.issued, month + 1) : addMonths(policy.issued, month) + 14;
}

/** While premiums are due, policies end by an unpaid one; afterwards in any month. */
export function canEndAt(policy: Policy, month: number): boolean {
  if (!premiumsDueAt(policy, month)) return true;
  return month % (12 / policy.frequency) === 0;
}

function premiumsDueAt(policy: Policy, month: number): boolean {
  return policy.frequency > 0 && month < 12 * policy.premiumTermYears;
}

function endingAt(policy: Policy, month: number, random: Random): Ending {
  const hasValue = productForms[policy.product].savings > 0 && month >= 12;
  const rare = random.uniform();
  if (!premiumsDueAt(policy, month)) {
    const ended = addMonths(policy.issued, month) + random.integer(28);
    return { ended, reason: hasValue ? "surrender" : "lapse", premiumsUntil: null };
  }
  const reason =
    rare < CONVERTED
      ? "conversion"
      : rare < OTHERWISE
        ? "other"
        : rare < RESCINDED
          ? "rescission"
          : hasValue
            ? "surrender"
            : "lapse";
  return { ended: addMonths(policy.issued, month + 1), reason, premiumsUntil: addMonths(policy.issued, month) };
}
