import type { Row } from "../../src/models/report.ts";
import { mean, number, published, type Estimand, type Found, type Published } from "./estimand.ts";
import type { BookTruth, Moved } from "./truth.ts";

const MONTHS = ["13", "25", "37", "49", "61"] as const;
const PRODUCTS = ["whole_life", "endowment", "health", "term", "accident", "annuity", "critical_illness"] as const;
const CONSTRUCTS = ["quality", "service", "value", "satisfaction", "preference", "image", "claims"] as const;

/** Published ids against paths of truth.json. */
export const loyaltyEstimands: readonly Estimand[] = [
  ...MONTHS.map((month) =>
    number(`loyalty.persistency.${month}.count`, ({ loyalty }) => loyalty.main_persistency.by_month[month].share),
  ),
  ...PRODUCTS.map((product) => ({
    name: `persistency_groups 25 count ${product}`,
    found: ({ tables }: Published) =>
      row(tables["persistency_groups"], { trait: "product", month: 25, by: "count", category: product }),
    planted: mean((truth) => truth.loyalty.main_persistency.by_product_25[product]!.share),
  })),
  number("loyalty.agents.attrition_13", (truth) => truth.loyalty.agent_attrition_13.share),
  number("loyalty.agents.leaving.hazard_ratio_6", (truth) => truth.loyalty.agent_leaves.hazard_ratio_0_6),
  number("loyalty.agents.leaving.hazard_ratio_12", (truth) => truth.loyalty.agent_leaves.hazard_ratio_7_12),
  number("loyalty.referral.persistency_25_difference", (truth) => truth.loyalty.among_referred.persistency_25),
  number("loyalty.referral.contribution_difference", (truth) => truth.loyalty.among_referred.contribution_a_year),
  { ...published("loyalty.tenure.14_against_10"), planted: (truths) => tenureRatio(truths, 14, 10, 1) },
  { ...published("loyalty.tenure.14_against_10.raw"), planted: (truths) => tenureRatio(truths, 14, 10, 0) },
  { ...published("loyalty.tenure.20_against_14"), planted: (truths) => tenureRatio(truths, 20, 14, 1) },
  ...CONSTRUCTS.flatMap((construct) => {
    const id = `loyalty.chain.${construct}`;
    const per = (value: (moved: Moved) => number) => (truth: BookTruth) => {
      return value(truth.loyalty.one_standard_deviation_more[construct]!);
    };
    return [
      number(
        `${id}.persistency_25_per_point`,
        per(({ persistency_25, points }) => persistency_25 / points),
      ),
      number(
        `${id}.hazard_ratio_per_point`,
        per(({ hazard_ratio, points }) => hazard_ratio ** (1 / points)),
      ),
      number(
        `${id}.policies_per_point`,
        per(({ bought_24_ratio, points }) => bought_24_ratio ** (1 / points)),
      ),
    ];
  }),
  number("loyalty.lifetime_value.remaining_years", (truth) => truth.loyalty.residual_years["all"]!.within_30),
];

function row(rows: readonly Row[] | undefined, wanted: Row): Found | null {
  const found = rows?.find((each) => Object.entries(wanted).every(([key, value]) => each[key] === value));
  if (!found) return null;
  const value = (key: string) => (typeof found[key] === "number" ? found[key] : null);
  return { estimate: value("estimate"), low: value("low"), high: value("high") };
}

/** Mean contribution of the last year around one tenure over that around another, less 1, all books together. */
function tenureRatio(truths: readonly BookTruth[], later: number, earlier: number, reach: number): number {
  const level = (years: number) => {
    const rows = truths.flatMap(({ last_year_by_tenure }) =>
      last_year_by_tenure.filter((each) => Math.abs(each.years - years) <= reach),
    );
    const customers = rows.reduce((sum, each) => sum + each.customers, 0);
    return rows.reduce((sum, each) => sum + each.customers * each.mean, 0) / customers;
  };
  return level(later) / level(earlier) - 1;
}
