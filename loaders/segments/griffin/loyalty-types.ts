/** Griffin (1995): how attached people are, and whether they bought again. */
export const TYPES = ["premium", "latent", "inertia", "none"] as const;

export type LoyaltyType = (typeof TYPES)[number];

export function loyaltyType(boughtAgain: boolean, isAttached: boolean): LoyaltyType {
  if (isAttached) return boughtAgain ? "premium" : "latent";
  return boughtAgain ? "inertia" : "none";
}
