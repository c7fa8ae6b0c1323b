import type { Policy } from "../block.ts";

/** Products with a savings part, on which a policyholder can borrow. */
export function hasSavings(policy: Policy): boolean {
  return policy.main === null && SAVINGS.has(policy.product);
}

const SAVINGS = new Set(["whole_life", "endowment", "annuity", "investment_linked"]);

/** Cents that could be drawn on a day: premiums paid with their interest, less a charge that fades over ten years. */
export function availableValue(policy: Policy, day: number): number {
  const years = Math.max(0, (day - policy.issued) / 365.25);
  const paying = Math.min(years, policy.premiumTermYears);
  const paid = policy.singlePremium + policy.annualPremium * paying;
  const charge = Math.max(0, 0.4 * (1 - years / 10)) * (policy.singlePremium > 0 ? 0.2 : 1);
  const growth = (1 + (policy.guaranteedRate ?? 0.02)) ** (years - paying / 2);
  return Math.round((paid * (1 - charge) * growth * 0.85) / 100_000) * 100_000;
}
