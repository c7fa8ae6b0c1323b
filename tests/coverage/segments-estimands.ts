import { mean, number, type Estimand, type Found, type Published } from "./estimand.ts";
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

const PRICES = { minus_10: "0.9", list: "1", plus_10: "1.1" } as const;
const PRICE_NAMES = ["minus_10", "list", "plus_10"] as const;

/**
 * Take-up at three prices and its elasticity, of everybody and by income, and giving up after the tariff change. The simulation draws refused quotes for each that was
 * taken up, their number Poisson, so that the level of take-up (not how it falls with the price) spreads about 0.6 times as much as with independent quotes.
 */
const prices: readonly Estimand[] = [
  ...PRICE_NAMES.map((name): Estimand => ({
    ...number(`segments.price.take_up.${name}`, ({ segments }) => segments.quotes.all.take_up[PRICES[name]]),
    mayHoldMore: true,
  })),
  number("segments.price.elasticity", ({ segments }) => segments.quotes.all.elasticity),
  number("segments.price.lapse_ratio", ({ segments }) => segments.price_change.hazard_ratio),
  ...(["lower", "middle", "upper"] as const).flatMap((income): Estimand[] => [
    {
      name: `price_take_up elasticity ${income}`,
      found: ({ tables }) => incomeRow(tables, income, ["estimate", "low", "high"]),
      planted: mean(({ segments }) => segments.quotes[income].elasticity),
    },
    ...PRICE_NAMES.map((name): Estimand => ({
      name: `price_take_up ${name} ${income}`,
      found: ({ tables }) => incomeRow(tables, income, [name, `${name}_low`, `${name}_high`]),
      planted: mean(({ segments }) => segments.quotes[income].take_up[PRICES[name]]),
      mayHoldMore: true,
    })),
  ]),
];

/** Published ids and rows of segments against paths of truth.json. */
export const segmentsEstimands: readonly Estimand[] = [...loyalClaims, ...prices];

function claimOf(tables: Published["tables"], claim: string): Found | null {
  const row = tables["loyal_claims"]?.find((each) => each["claim"] === claim);
  const value = (key: string) => (typeof row?.[key] === "number" ? row[key] : null);
  return row ? { estimate: value("estimate"), low: value("alone_low"), high: value("alone_high") } : null;
}

function incomeRow(tables: Published["tables"], income: string, keys: [string, string, string]): Found | null {
  const row = tables["price_take_up"]?.find((each) => each["trait"] === "income_band" && each["level"] === income);
  const [estimate, low, high] = keys.map((key) => (typeof row?.[key] === "number" ? row[key] : null));
  return row ? { estimate: estimate ?? null, low: low ?? null, high: high ?? null } : null;
}
