import type { Person, Policy, World } from "./block.ts";
import { addMonths } from "./calendar.ts";
import { ageAtDiagnosis } from "./mortality.ts";
import { productForms } from "./products.ts";
import type { Random } from "./random.ts";
import { PRICE_CHANGE } from "./season.ts";

/** Hazard of giving up in each policy year of an average policy, before its owner's own traits; the last holds for good. */
const yearly = [0.136, 0.139, 0.109, 0.076, 0.066, 0.046];
/** Share of new policies that are never taken up, and that are returned within the cooling-off period. */
const NOT_TAKEN = 0.008;
const COOLING_OFF = 0.008;
/** An orphan policy is given up more easily for so many months after its agent has left. */
const ORPHAN_MONTHS = 6;
const ORPHAN_FACTOR = 1.7;

export interface Ending {
  ended: number;
  reason: NonNullable<Policy["endReason"]>;
  /** First due day that was not paid, when the end came from an unpaid premium. */
  premiumsUntil: number | null;
}

/**
 * How and when the policy ends, or null while it is in force on the book's last day. The hazard depends on traits that no
 * table shows and that act differently early and late, so it is neither proportional nor of a common form.
 * `earlyFactor` multiplies the hazard of the first 25 months.
 */
export function endingOf(world: World, policy: Policy, earlyFactor: number, random: Random): Ending | null {
  const fixed = agreedEnd(policy, random);
  const given = policy.main
    ? withMain(policy.main)
    : givenUp(world, policy, earlyFactor, fixed?.ended ?? world.asOf, random);
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

function givenUp(world: World, policy: Policy, earlyFactor: number, until: number, random: Random): Ending | null {
  const start = random.uniform();
  if (start < NOT_TAKEN) return { ended: policy.issued, reason: "not_taken", premiumsUntil: policy.issued };
  if (start < NOT_TAKEN + COOLING_OFF)
    return { ended: policy.issued + 3 + random.integer(8), reason: "cooling_off", premiumsUntil: policy.issued };
  const threshold = random.exponential();
  const steady = steadyFactor(policy);
  const agentLeft = policy.agent === null ? null : world.agents[policy.agent]!.left;
  const months = Math.ceil((until - policy.issued) / 30);
  let cumulative = 0;
  for (let month = 1; month <= months; month++) {
    const at = policy.issued + month * 30.44;
    let hazard =
      (yearly[Math.min(yearly.length - 1, Math.floor((month - 1) / 12))]! / 12) * steady * phaseFactor(policy, month);
    if (month <= 25) hazard *= earlyFactor;
    if (agentLeft !== null && at > agentLeft && at < agentLeft + ORPHAN_MONTHS * 30.44) hazard *= ORPHAN_FACTOR;
    if (at > PRICE_CHANGE && at < PRICE_CHANGE + 365) hazard *= priceChangeFactor(policy);
    cumulative += hazard;
    if (cumulative >= threshold && canEndAt(policy, month)) return endingAt(policy, month, random);
  }
  return null;
}

/** Traits that act alike at all times. */
function steadyFactor(policy: Policy): number {
  const { owner } = policy;
  const paidMonthly = policy.frequency === 12 ? 1.08 : 1;
  const home = owner.ownsHome ? 0.9 : 1.06;
  const discount = policy.annualPremium < 0.95 * policy.listPremium ? 1.15 : 1;
  const age = (policy.issued - (owner.birthYear - 1970) * 365.25) / 365.25;
  const middleAged = age >= 38 && age < 56 ? 0.88 : 1.05;
  const { restlessness } = owner.latent;
  return productForms[policy.product].restlessness * restlessness ** 0.35 * paidMonthly * home * discount * middleAged;
}

/** Where somebody came from matters in the first three years; what they live through matters more and more. */
function phaseFactor(policy: Policy, month: number): number {
  const { owner } = policy;
  const fading = Math.max(0, 1 - month / 36);
  const growing = Math.min(1, month / 48);
  const bond = 0.6 * owner.latent.satisfaction + 0.4 * owner.latent.preference;
  const strain = month <= 13 ? affordability(policy) : 1;
  return strain * Math.exp(sourceEffect(owner) * fading - (0.12 + 0.22 * growing) * bond);
}

/** Large premiums overtax in the first year. */
function affordability({ product, annualPremium }: Policy): number {
  const usual = productForms[product].premium?.[0];
  return usual && annualPremium > 0 ? 0.7 * Math.min(12, (annualPremium / usual) ** 2.2) : 1;
}

function sourceEffect(owner: Person): number {
  const { source } = owner;
  if (source === "referral") return -0.4;
  if (source === "telemarketing") return 0.55;
  return source === "advertising" || source === "web" ? 0.3 : 0;
}

function priceChangeFactor(policy: Policy): number {
  if (!productForms[policy.product].renewable || policy.issued >= PRICE_CHANGE) return 1;
  return 1 + 0.5 * Math.exp(0.6 * policy.owner.latent.priceSensitivity);
}

/** While premiums are due, policies end by an unpaid one; afterwards in any month. */
function canEndAt(policy: Policy, month: number): boolean {
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
    rare < 0.015
      ? "conversion"
      : rare < 0.02
        ? "other"
        : rare < 0.022
          ? "rescission"
          : hasValue
            ? "surrender"
            : "lapse";
  return { ended: addMonths(policy.issued, month + 1), reason, premiumsUntil: addMonths(policy.issued, month) };
}
