import type { ClaimTest } from "./models/verdict.js";

/** A figure of the source documents that a book can be held against; its sentence stands in src/words under the same id. */
export interface Claim {
  id: string;
  theme: "value" | "loyalty" | "marketing" | "market" | "fraud";
  /** The registered number that answers it; null when no number of a book could. */
  metric: string | null;
  test: ClaimTest;
  /** The number counts something else, so it is shown beside the claim and no verdict is given. */
  elsewhere?: true;
  /** Only books in this currency can be held against it. */
  currency?: string;
}

const about = (value: number, rounding = 0.005, none?: number): ClaimTest => ({
  kind: "about",
  value,
  rounding,
  ...(none !== undefined && { none }),
});

const value: Claim[] = [
  { id: "pareto", theme: "value", metric: "value.customers_for_80_percent", test: about(0.2) },
  { id: "airline_miles", theme: "value", metric: null, test: about(0.24) },
  { id: "airline_revenue", theme: "value", metric: "value.top_6_percent_premium_share", test: about(0.37) },
  {
    id: "airline_profit",
    theme: "value",
    metric: "value.top_6_percent_share",
    test: { kind: "above", value: 0.5 },
  },
  { id: "american_express_fifth", theme: "value", metric: "value.top_fifth_share", test: about(0.7) },
  { id: "american_express_twelfth", theme: "value", metric: "value.top_8_percent_share", test: about(0.4) },
  { id: "best_tenth", theme: "value", metric: "value.top_tenth_share", test: about(0.38) },
  { id: "worst_tenth", theme: "value", metric: "value.worst_tenth_share", test: about(-0.28) },
];

const loyalty: Claim[] = [
  {
    id: "win_against_keep",
    theme: "loyalty",
    metric: "loyalty.cost.win_against_keep",
    test: { kind: "between", low: 4, high: 10, none: 1 },
  },
  {
    id: "loyalty_lifts_profit",
    theme: "loyalty",
    metric: "loyalty.lifetime_value.five_points_more",
    test: { kind: "between", low: 0.25, high: 0.85, none: 0 },
  },
  { id: "tenure_14_10", theme: "loyalty", metric: "loyalty.tenure.14_against_10", test: about(0.85, 0.005, 0) },
  {
    id: "five_percent_more",
    theme: "loyalty",
    metric: "loyalty.lifetime_value.five_percent_more",
    test: about(0.6, 0.005, 0),
  },
  { id: "persistency_25", theme: "loyalty", metric: "loyalty.persistency.25.count", test: about(0.74) },
  { id: "agents_gone", theme: "loyalty", metric: "loyalty.agents.attrition_13", test: about(0.66) },
  {
    id: "referral",
    theme: "loyalty",
    metric: "loyalty.referral.persistency_25_difference",
    test: { kind: "above", value: 0 },
  },
  ...["full_price", "home_owners", "middle_aged", "suburban"].map((id): Claim => {
    return { id, theme: "loyalty", metric: `segments.loyal.${id}`, test: { kind: "above", value: 0, matters: 0.02 } };
  }),
];

const market: Claim[] = [
  {
    id: "policies_per_head",
    theme: "market",
    metric: "loyalty.book.policies_per_policyholder",
    test: { kind: "above", value: 1.35 },
    elsewhere: true,
  },
  {
    id: "sum_assured_new",
    theme: "market",
    metric: "loyalty.book.sum_assured_new",
    test: about(638_000, 500),
    currency: "TWD",
  },
  {
    id: "sum_assured_in_force",
    theme: "market",
    metric: "loyalty.book.sum_assured_in_force",
    test: about(811_400, 50),
    currency: "TWD",
  },
  { id: "income_lower", theme: "market", metric: "value.income.lower_share", test: about(0.47), elsewhere: true },
  { id: "income_middle", theme: "market", metric: "value.income.middle_share", test: about(0.37), elsewhere: true },
  { id: "income_upper", theme: "market", metric: "value.income.upper_share", test: about(0.16), elsewhere: true },
  {
    id: "priced_by_sensitivity",
    theme: "market",
    metric: "segments.price.plan.level.share",
    test: about(0.07, 0.005, 0),
    elsewhere: true,
  },
  { id: "channels_consistent", theme: "market", metric: null, test: { kind: "above", value: 0 } },
  { id: "retention_matters", theme: "market", metric: null, test: about(0.7) },
  { id: "crm_matters", theme: "market", metric: null, test: about(0.9) },
];

const fraud: Claim[] = [
  {
    id: "fraud_stopped",
    theme: "fraud",
    metric: "fraud.bridge.stopped",
    test: { kind: "above", value: 9_000_000 },
    currency: "TWD",
  },
];

const marketing: Claim[] = [
  { id: "ceo_confidence", theme: "marketing", metric: null, test: about(0.34) },
  { id: "ceo_trust", theme: "marketing", metric: null, test: about(0.32) },
];

/** The claims in the order in which the page shows them; a pillar adds its own with the number that answers it. */
export const claims: readonly Claim[] = [...value, ...loyalty, ...marketing, ...fraud, ...market];
