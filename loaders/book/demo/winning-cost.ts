import type { Policy } from "./block.ts";
import { productForms } from "./products.ts";

/** The cost of winning a policy is earned back over ten years, or while premiums are due if that is shorter. */
export const DEFERRAL_QUARTERS = 40;
const FIXED_ACQUISITION = 40_000;

/** What winning a policy that is taken up costs (cents). */
export function initialCosts(policy: Policy): { commission: number; expense: number } {
  const form = productForms[policy.product];
  const [initial, single] = form.commission;
  const term = Math.min(1, policy.premiumTermYears / 10);
  const commission = Math.round(initial * policy.annualPremium * term + single * policy.singlePremium);
  const expense = Math.round(
    FIXED_ACQUISITION + (form.savings > 0 ? 0.9 : 0.08) * policy.annualPremium * term + 0.01 * policy.singlePremium,
  );
  return { commission, expense };
}

/** Quarters over which the cost of winning a policy is earned back. */
export function deferralOf({ frequency, premiumTermYears }: Policy): number {
  return frequency === 0 ? DEFERRAL_QUARTERS : Math.min(DEFERRAL_QUARTERS, 4 * premiumTermYears);
}

/** The level payment that clears a debt in so many quarters. */
export function levelPart(debt: number, rate: number, quarters: number): number {
  return rate === 0 ? debt / quarters : (debt * rate) / (1 - (1 + rate) ** -quarters);
}
