import type { Database } from "../../stage/database.ts";
import { premiumBands } from "./premium-bands.ts";

/** Traits that a claim speaks of, and those that are only adjusted for. */
export const CLAIMED_TRAITS = ["source", "price", "home", "age", "residence"] as const;
export const OTHER_TRAITS = [
  "product",
  "issue_year",
  "channel",
  "frequency",
  "premium_band",
  "campaign",
  "bought_before",
  "income_band",
  "gender",
  "region",
] as const;
export type Trait = (typeof CLAIMED_TRAITS)[number] | (typeof OTHER_TRAITS)[number];

/** Main policies issued under observation whose 25th month is over, one element a policy. */
export interface LoyalPolicies {
  /** Code of the owner; NaN where it is not known. */
  customer: Float64Array;
  /** 1 when in force at 25 months, 0 when not; NaN when ended by death, a claim, maturity or expiry. */
  kept: Float64Array;
  /** 1 when ended by death or a claim by then, else 0. */
  died: Float64Array;
  /** Contribution for each year since issue; NaN without money in the ledger. */
  contribution: Float64Array;
  /** Level by policy, null where it is not known. */
  traits: Record<Trait, (string | null)[]>;
}

/** States of staged.policy_state at which a policy has ended, by death or a claim, and by maturity or expiry. */
const ENDED = 32;
const DIED = 34;
const MATURED = 35;

const POLICIES = `
SELECT s.state, p.customer_number AS customer, CASE WHEN p.is_savings THEN 'savings' ELSE 'protection' END AS kind, p.product, p.channel, p.annual_premium, p.single_premium, p.list_premium, p.frequency AS times_a_year,
  CAST(EXTRACT(YEAR FROM p.issued_on) AS VARCHAR) AS issue_year,
  CASE p.frequency WHEN 0 THEN 'single' WHEN 1 THEN 'yearly' WHEN 2 THEN 'half_yearly' WHEN 4 THEN 'quarterly'
    WHEN 12 THEN 'monthly' ELSE NULL END AS frequency,
  CASE WHEN p.customer_number IS NULL THEN NULL WHEN b.policies > 2 THEN 'more' ELSE CAST(b.policies AS VARCHAR) END
    || CASE WHEN b.policies = 0 THEN '' WHEN b.years < 3 THEN ', under 3 years' WHEN b.years < 8 THEN ', under 8 years' ELSE ', longer' END AS bought_before,
  CASE WHEN p.campaign_id IS NULL THEN 'no' ELSE 'yes' END AS campaign,
  EXTRACT(YEAR FROM p.issued_on) - c.birth_year AS age,
  CASE WHEN c.owns_home THEN 'owner' WHEN NOT c.owns_home THEN 'no_owner' ELSE NULL END AS home,
  c.source, c.residence, c.income_band, c.gender, c.region,
  y.contribution / ((t.as_of - p.issued_on) / 365.25) AS contribution
FROM staged.policy_state AS s
JOIN staged.policy AS p ON p.policy_number = s.policy_number
CROSS JOIN staged.setting AS t
LEFT JOIN staged.customer AS c ON c.customer_number = p.customer_number
LEFT JOIN (
  SELECT policy_number, CAST(SUM(expected) AS DOUBLE) AS contribution
  FROM staged.policy_year
  GROUP BY policy_number
) AS y ON y.policy_number = p.policy_number
LEFT JOIN (
  SELECT policy_number,
    ROW_NUMBER() OVER (PARTITION BY customer_number ORDER BY issued_on, policy_number) - 1 AS policies,
    (issued_on - MIN(issued_on) OVER (PARTITION BY customer_number)) / 365.25 AS years
  FROM staged.policy
  WHERE NOT is_rider AND issued_on IS NOT NULL
) AS b ON b.policy_number = p.policy_number
WHERE s.month_number = 25 AND NOT p.is_rider
ORDER BY p.policy_number`;

export async function readLoyalPolicies(database: Database): Promise<LoyalPolicies> {
  const columns = await database.columns(POLICIES);
  const number = (name: string) => columns[name] as Float64Array;
  const text = (name: string) => columns[name] as (string | null)[];
  const state = number("state");
  const money = { annual: number("annual_premium"), single: number("single_premium"), list: number("list_premium") };
  return {
    customer: number("customer"),
    kept: state.map((value) => (value === DIED || value === MATURED ? NaN : value < ENDED ? 1 : 0)),
    died: state.map((value) => (value === DIED ? 1 : 0)),
    contribution: number("contribution"),
    traits: {
      source: text("source"),
      price: priceLevels(money, number("times_a_year")),
      home: text("home"),
      age: Array.from(number("age"), ageBand),
      residence: text("residence"),
      product: text("product"),
      issue_year: text("issue_year"),
      channel: text("channel"),
      frequency: text("frequency"),
      premium_band: premiumBands(text("product"), sizes(money)).map((band, i) => band && `${text("kind")[i]} ${band}`),
      campaign: text("campaign"),
      bought_before: text("bought_before"),
      income_band: text("income_band"),
      gender: text("gender"),
      region: text("region"),
    },
  };
}

/** What is paid from here on counts as the full price, and below the other as a discount; between them is neither. */
const FULL_PRICE = 0.99;
const DISCOUNT = 0.95;

type Money = Record<"annual" | "single" | "list", Float64Array>;

/** Full price, discount or neither, of premiums that are paid more than once; a single premium counts as full, as its frequency says the rest. */
function priceLevels({ annual, list }: Money, timesAYear: Float64Array): (string | null)[] {
  return Array.from(list, (listed, i) => {
    if (timesAYear[i] === 0) return "single";
    const ratio = annual[i]! / listed;
    if (!(listed > 0) || Number.isNaN(ratio)) return null;
    return ratio >= FULL_PRICE ? "full" : ratio < DISCOUNT ? "discount" : "between";
  });
}

/** Premium a year before any discount, as the discount is part of what is compared; of a single one a tenth. */
function sizes({ annual, single, list }: Money): Float64Array {
  return list.map((listed, i) => {
    const paid = annual[i]! > 0 ? annual[i]! : single[i]! / 10;
    return listed > 0 ? (annual[i]! > 0 ? listed : listed / 10) : paid;
  });
}

const AGES = [25, 30, 35, 40, 55, 60];

/** Age at issue. */
function ageBand(age: number): string | null {
  if (Number.isNaN(age)) return null;
  const above = AGES.filter((from) => age >= from);
  const next = AGES[above.length];
  const two = (years: number) => String(years).padStart(2, "0");
  return `${two(above.at(-1) ?? 0)}-${two(next === undefined ? 99 : next - 1)}`;
}
