import type { BoardNumbers, BoardQuestion } from "./board.js";
import { LEVERS } from "./loyalty-chain.js";

const fixed = (id: string) => (): string => id;

/** One finding to each question, so at most six, in an order that does not depend on the size of any number. */
export const boardQuestions: readonly BoardQuestion[] = [
  {
    place: "value",
    pillar: "value",
    candidates: [
      {
        finding: "who_carries",
        metric: fixed("value.top_fifth_share"),
        page: "/value/",
        analyses: ["contribution"],
      },
    ],
  },
  {
    place: "staying",
    pillar: "loyalty",
    candidates: [25, 13].map((month) => ({
      finding: month === 25 ? "stay_25" : "stay_13",
      metric: fixed(`loyalty.persistency.${month}.count`),
      page: "/loyalty/persistency",
      analyses: ["persistency"],
    })),
  },
  {
    place: "weakest_link",
    pillar: "loyalty",
    candidates: [
      {
        finding: "agents_leave",
        metric: fixed("loyalty.agents.attrition_13"),
        page: "/loyalty/persistency",
        analyses: ["agents"],
      },
      { finding: "chain", metric: strongestLever, page: "/loyalty/chain", analyses: ["path_model"] },
      {
        finding: "retention_point",
        metric: fixed("loyalty.lifetime_value.one_point_more"),
        page: "/loyalty/lifetime-value",
        analyses: ["lifetime_value"],
      },
    ],
  },
  {
    place: "marketing",
    pillar: "marketing",
    candidates: [
      {
        finding: "marketing_return",
        metric: fixed("marketing.value_statement.return"),
        page: "/marketing/value-statement",
        analyses: ["value_statement", "value_statement_worth"],
      },
      {
        finding: "direct_marketing",
        metric: fixed("marketing.direct.total_policies"),
        page: "/marketing/experiments",
        analyses: ["experiments"],
      },
    ],
  },
  {
    place: "promises",
    pillar: "marketing",
    candidates: [
      {
        finding: "promises_came",
        metric: fixed("marketing.promises.came"),
        page: "/marketing/promises",
        analyses: ["promises"],
      },
      {
        finding: "promises_hit",
        metric: fixed("marketing.promises.hit_rate"),
        page: "/marketing/promises",
        analyses: ["promises"],
      },
    ],
  },
  {
    place: "protection",
    pillar: "fraud",
    candidates: [
      {
        finding: "protection_saves",
        metric: fixed("fraud.bridge.saved"),
        page: "/fraud/protection",
        analyses: ["bridge", "fraud"],
      },
      {
        finding: "fraud_exposed",
        metric: fixed("fraud.bridge.exposed"),
        page: "/fraud/protection",
        analyses: ["bridge", "fraud"],
      },
    ],
  },
];

/** Over all comparisons, an effect is spoken of that chance would bring in fewer than one of ten surveys. */
const SPOKEN = 0.1;

/**
 * Of all that the company can act on, the construct whose point more brings the most money a year, clear of zero; without
 * money, the most persistency. The number is what a point does to 25-month persistency.
 */
function strongestLever({ numbers, tables }: BoardNumbers): string | undefined {
  const points = new Map((tables["chain_points"] ?? []).map((row) => [row["construct"], row["p_adjusted"]]));
  const spoken = LEVERS.filter((lever) => Number(points.get(lever) ?? 1) < SPOKEN);
  const largest = (what: string) => {
    const id = (lever: string) => `loyalty.chain.${lever}.${what}`;
    const clear = spoken.filter((lever) => (numbers[id(lever)]?.low ?? 0) > 0);
    return clear.sort((a, b) => (numbers[id(b)]!.estimate ?? 0) - (numbers[id(a)]!.estimate ?? 0))[0];
  };
  const lever = largest("money_per_point") ?? largest("persistency_25_per_point");
  return lever && `loyalty.chain.${lever}.persistency_25_per_point`;
}
