import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import { poolSmallGroups } from "./small-cells.ts";

/** Sums of one year of issue and product; `interest` and `expense` are null when no earned rate can be found. */
export interface ProfitSourceRow {
  issue_year: number;
  product: string;
  customers: number;
  interest: number | null;
  mortality: number;
  expense: number | null;
}

export interface ProfitBySource {
  interest: Estimate;
  mortality: Estimate;
  expense: Estimate;
  /** Rows {group, source, amount}: a span of issue years (oldest first) by source. */
  eras: Row[];
  /** Rows {group, source, amount}: a product by source. */
  products: Row[];
}

const METHOD = "profit_by_source";
const ERA_YEARS = 4;

interface Group {
  label: string;
  customers: number;
  interest: number;
  mortality: number;
  expense: number;
}

/**
 * Profit by source over all that is observed, by year of issue and by product: interest above the guarantee, expected claims
 * less claims, and the rest. The customers of a group are counted once per year of issue and product, so that one with two
 * policies can count twice.
 */
export function profitBySource(rows: readonly ProfitSourceRow[], customers: number): ProfitBySource {
  const known = rows.filter(hasInterest);
  if (known.length === 0 || known.length < rows.length) {
    const none = noEstimate("no_earned_rate", customers, METHOD, "C");
    return { interest: none, mortality: none, expense: none, eras: [], products: [] };
  }
  const total = (part: "interest" | "mortality" | "expense") =>
    estimateOf(
      known.reduce((sum, row) => sum + row[part], 0),
      customers,
      METHOD,
      { grade: "C" },
    );
  const firstYear = Math.min(...known.map((row) => row.issue_year));
  return {
    interest: total("interest"),
    mortality: total("mortality"),
    expense: total("expense"),
    eras: grouped(known, (row) => eraOf(row.issue_year, firstYear)),
    products: grouped(known, (row) => row.product),
  };
}

function hasInterest(row: ProfitSourceRow): row is ProfitSourceRow & { interest: number; expense: number } {
  return row.interest !== null && row.expense !== null;
}

function eraOf(year: number, firstYear: number): string {
  const start = firstYear + Math.floor((year - firstYear) / ERA_YEARS) * ERA_YEARS;
  return `${start}-${start + ERA_YEARS - 1}`;
}

function grouped(
  rows: readonly (ProfitSourceRow & { interest: number; expense: number })[],
  labelOf: (row: ProfitSourceRow) => string,
): Row[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const label = labelOf(row);
    const group = groups.get(label);
    groups.set(label, group ? merge(label, [group, { ...row, label }]) : { ...row, label });
  }
  const kept = poolSmallGroups(
    [...groups.values()],
    (group) => group.customers,
    (small) => merge("other", small),
  );
  return kept.flatMap((group) =>
    (["interest", "mortality", "expense"] as const).map((source) => ({
      group: group.label,
      source,
      amount: group[source],
    })),
  );
}

function merge(label: string, groups: readonly Group[]): Group {
  const total = (part: keyof Omit<Group, "label">) => groups.reduce((sum, group) => sum + group[part], 0);
  return {
    label,
    customers: total("customers"),
    interest: total("interest"),
    mortality: total("mortality"),
    expense: total("expense"),
  };
}
