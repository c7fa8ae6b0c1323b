import type { Person, Policy, World } from "./block.ts";
import { productForms } from "./products.ts";
import { PRICE_CHANGE } from "./season.ts";

export const DAYS_A_MONTH = 30.44;
/** Hazard of giving up in each policy year of an average policy, before its owner's own traits; the last holds for good. */
const yearly = [0.136, 0.139, 0.109, 0.076, 0.066, 0.046];
/** The months in which a policy is given up more or less easily because of how it was sold. */
const EARLY_MONTHS = 25;
/** An orphan policy is given up more easily for so many months after its agent has left. */
const ORPHAN_MONTHS = 6;
const ORPHAN_FACTOR = 1.7;

/**
 * Hazard of giving the policy up in each of its months, counted from 1. It depends on traits that no table shows and that
 * act differently early and late, so it is neither proportional nor of a common form.
 */
export function hazardOf(world: World, policy: Policy): (month: number) => number {
  const steady = steadyFactor(policy);
  const agentLeft = policy.agent === null ? null : world.agents[policy.agent]!.left;
  return (month) => {
    const at = policy.issued + month * DAYS_A_MONTH;
    let hazard =
      (yearly[Math.min(yearly.length - 1, Math.floor((month - 1) / 12))]! / 12) * steady * phaseFactor(policy, month);
    if (month <= EARLY_MONTHS) hazard *= policy.earlyFactor;
    if (agentLeft !== null && at > agentLeft && at < agentLeft + ORPHAN_MONTHS * DAYS_A_MONTH) hazard *= ORPHAN_FACTOR;
    if (at > PRICE_CHANGE && at < PRICE_CHANGE + 365) hazard *= priceChangeFactor(policy);
    return hazard;
  };
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
