import { mean, type Estimand, type Found, type Published } from "./estimand.ts";
import type { BookTruth } from "./truth.ts";

/** The claims on who is loyal, and what truth.json plants of each; a suburb does nothing. */
const PLANTED: Record<string, (truth: BookTruth) => number> = {
  referral: ({ loyalty }) => loyalty.traits["referral_against_advertising"]!.among_all.persistency_25,
  // Compared where discounts are given: nearest to it are those who got one.
  full_price: ({ loyalty }) => loyalty.traits["full_price_against_discount"]!.among_others.persistency_25,
  home_owners: ({ loyalty }) => loyalty.traits["owns_home"]!.among_all.persistency_25,
  middle_aged: ({ loyalty }) => loyalty.traits["middle_aged"]!.among_all.persistency_25,
  suburban: () => 0,
};

/** Differences in 25-month persistency with the interval of each claim alone; the published ones hold for all claims together. */
const loyalClaims = Object.entries(PLANTED).map(([claim, planted]): Estimand => ({
  name: `loyal_claims ${claim}`,
  found: ({ tables }: Published) => claimOf(tables, claim),
  planted: mean(planted),
}));

/** Published ids and rows of segments against paths of truth.json. */
export const segmentsEstimands: readonly Estimand[] = [...loyalClaims];

function claimOf(tables: Published["tables"], claim: string): Found | null {
  const row = tables["loyal_claims"]?.find((each) => each["claim"] === claim);
  const value = (key: string) => (typeof row?.[key] === "number" ? row[key] : null);
  return row ? { estimate: value("estimate"), low: value("alone_low"), high: value("alone_high") } : null;
}
