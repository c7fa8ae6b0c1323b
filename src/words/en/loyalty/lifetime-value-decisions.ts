import type { Decision } from "../../../components/decision-table.js";
import type { Estimate } from "../../../models/evidence.js";
import type { Report, Row } from "../../../models/report.js";
import { formatInterval, formatValue } from "../../number-format.js";

type Numbers = Record<string, Estimate>;

const id = (name: string) => `loyalty.lifetime_value.${name}`;

/** What the page asks to be decided, where there is money at stake. */
export function lifetimeDecisions({ numbers, tables, book }: Report): Decision[] {
  const stakes: [string, string, (stake: Estimate) => string][] = [
    [
      id("one_point_more"),
      "Set the budget for keeping customers against what a point of retention is worth",
      () =>
        "So much more would come, over all years, if one policy in a hundred fewer were given up each year and those kept were like the others. It is the most that keeping them may cost.",
    ],
    [
      id("negative_value"),
      "Change the terms of new business like the policies that will cost more than they bring",
      ({ n }) =>
        `${formatValue(n, { unit: "count" })} customers are expected to take so much away. What they were promised is kept.`,
    ],
  ];
  const found = stakes.flatMap(([stake, decision, reason]): Decision[] => {
    const of = numbers[stake];
    if (!of || of.estimate === null || of.estimate <= 0) return [];
    return [
      { decision, reason: reason(of), amount: of.estimate, low: of.low, high: of.high, grade: of.grade, n: of.n },
    ];
  });
  return [...found, ...payByStaying(numbers, tables["lifetime_sources"] ?? [], book.currency)];
}

/** The cost of winning over the years observed, where what sources bring differs more than what they cost. */
function payByStaying(numbers: Numbers, rows: readonly Row[], currency: string): Decision[] {
  const cost = numbers[id("acquisition_cost")];
  if (!cost || cost.estimate === null || cost.estimate <= 0) return [];
  const by = rows.filter((row) => row["source"] !== "all");
  const range = (key: string) => {
    const sizes = by.map((row) => Number(row[key]));
    return [Math.min(...sizes), Math.max(...sizes)] as const;
  };
  const [brought, paid] = [range("contribution"), range("acquisition_cost")];
  if (by.length < 2 || brought[1] - brought[0] <= paid[1] - paid[0]) return [];
  const between = ([low, high]: readonly [number, number]) =>
    formatInterval(low, high, { unit: "money", currency }) ?? "";
  return [
    {
      decision: "Pay for new policies by how long they stay",
      reason: `So much was spent on winning ${formatValue(cost.n, { unit: "count" })} policies. By source one cost ${between(paid)}, but brought ${between(brought)} so far.`,
      amount: cost.estimate * cost.n,
      grade: cost.grade,
      n: cost.n,
    },
  ];
}
