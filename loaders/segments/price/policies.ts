import { median } from "d3-array";
import type { Database } from "../../stage/database.ts";
import { productGroup, type ProductGroup } from "./product-group.ts";

/** Contracts (riders aside) sold in the last 36 months or in force, columns of equal length. */
export interface PricedPolicies {
  customer: Float64Array;
  product: readonly (string | null)[];
  group: readonly (ProductGroup | null)[];
  channel: readonly (string | null)[];
  monthsBefore: Float64Array;
  inForce: Float64Array;
  wasTaken: Float64Array;
  listPremium: Float64Array;
  annualPremium: Float64Array;
  singlePremium: Float64Array;
  /** Money of the last twelve months; NaN where the ledger has none. */
  premiumLastYear: Float64Array;
  contributionLastYear: Float64Array;
  commissionLastYear: Float64Array;
  premiumTerm: Float64Array;
  birthYear: Float64Array;
  texts: Record<"gender" | "region" | "income_band", readonly (string | null)[]>;
}

export async function readPolicies(database: Database): Promise<PricedPolicies> {
  const columns =
    await database.columns(`SELECT p.customer_number, p.product, p.channel, p.months_before, p.in_force, p.was_taken,
    p.list_premium, p.annual_premium, p.single_premium, p.premium_last_year, p.contribution_last_year,
    y.renewal_commission AS commission_last_year, k.premium_term_years, p.birth_year, p.gender, p.region, p.income_band
    FROM staged.price_policy AS p
    JOIN staged.policy AS k ON k.policy_number = p.policy_number
    LEFT JOIN staged.policy_year AS y ON y.policy_number = p.policy_number AND y.years_before = 0
    ORDER BY p.policy_number`);
  const numbers = (name: string) => columns[name] as Float64Array;
  const texts = (name: string) => columns[name] as unknown as (string | null)[];
  return {
    customer: numbers("customer_number"),
    product: texts("product"),
    group: texts("product").map(productGroup),
    channel: texts("channel"),
    monthsBefore: numbers("months_before"),
    inForce: numbers("in_force"),
    wasTaken: numbers("was_taken"),
    listPremium: numbers("list_premium"),
    annualPremium: numbers("annual_premium"),
    singlePremium: numbers("single_premium"),
    premiumLastYear: numbers("premium_last_year"),
    contributionLastYear: numbers("contribution_last_year"),
    commissionLastYear: numbers("commission_last_year"),
    premiumTerm: numbers("premium_term_years"),
    birthYear: numbers("birth_year"),
    texts: { gender: texts("gender"), region: texts("region"), income_band: texts("income_band") },
  };
}

export type PremiumSize = "small" | "large";
export type SegmentOf = (product: string | null, listPremium: number) => string | null;

/** Names the segment that a contract or quote is priced in: its group of products, and list premium below or above the group's median of new contracts. */
export function segmentation({ group, monthsBefore, listPremium }: PricedPolicies): SegmentOf {
  const medians = new Map<ProductGroup, number>();
  for (const name of ["protection", "health", "savings"] as const) {
    const own = [...group.keys()].filter((i) => group[i] === name && monthsBefore[i]! < 36 && listPremium[i]! > 0);
    const middle = median(own, (i) => listPremium[i]!);
    if (middle !== undefined) medians.set(name, middle);
  }
  return (product, premium) => {
    const name = productGroup(product);
    const middle = name === null ? undefined : medians.get(name);
    if (middle === undefined || !(premium > 0)) return null;
    return `${name}.${premium < middle ? "small" : "large"}`;
  };
}

/** Premium a year; a single premium by its weight. */
export function yearlyPremium({ annualPremium, singlePremium }: PricedPolicies, i: number, single: number): number {
  return annualPremium[i]! + single * singlePremium[i]!;
}
