import { group } from "d3";
import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import { sumWithInterval } from "../statistics/sum-estimate.ts";
import { poolSmallGroups } from "./small-cells.ts";

const SOURCES = ["interest", "mortality", "expense"] as const;
type Source = (typeof SOURCES)[number];

/** Sums of one year of issue and product; null where no earned rate can be found. */
export interface ProfitSourceRow extends Record<Source | `${Source}_squares`, number | null> {
  issue_year: number;
  product: string;
  customers: number;
}

type KnownRow = ProfitSourceRow & Record<Source | `${Source}_squares`, number>;

export interface ProfitBySource {
  interest: Estimate;
  mortality: Estimate;
  expense: Estimate;
  /** Rows {group, source, amount, low, high}: a span of issue years (oldest first) by source. */
  eras: Row[];
  /** Rows {group, source, amount, low, high}: a product by source. */
  products: Row[];
}

interface Group extends Record<Source | `${Source}_squares`, number> {
  label: string;
  customers: number;
}

const METHOD = "profit_by_source";
const ERA_YEARS = 4;

/**
 * Profit by source over all that is observed, by year of issue and by product: interest above the guarantee, expected claims
 * less claims, and the rest. The customers of a group are counted once per year of issue and product, so that one with two
 * policies can count twice. Intervals say how far the sums would move with other customers.
 */
export function profitBySource(rows: readonly ProfitSourceRow[], customers: number): ProfitBySource {
  const known = rows.filter(isKnown);
  if (known.length === 0 || known.length < rows.length) {
    const none = noEstimate("no_earned_rate", customers, METHOD, "C");
    return { interest: none, mortality: none, expense: none, eras: [], products: [] };
  }
  const all = merge("all", known);
  const total = (source: Source) => {
    const { sum, low, high } = sumWithInterval(all[source], all[`${source}_squares`]);
    return estimateOf(sum, customers, METHOD, { grade: "C", low, high });
  };
  const firstYear = Math.min(...known.map((row) => row.issue_year));
  return {
    interest: total("interest"),
    mortality: total("mortality"),
    expense: total("expense"),
    eras: grouped(known, (row) => eraOf(row.issue_year, firstYear)),
    products: grouped(known, (row) => row.product),
  };
}

function isKnown(row: ProfitSourceRow): row is KnownRow {
  return row.interest !== null && row.expense !== null;
}

function eraOf(year: number, firstYear: number): string {
  const start = firstYear + Math.floor((year - firstYear) / ERA_YEARS) * ERA_YEARS;
  return `${start}–${start + ERA_YEARS - 1}`;
}

function grouped(rows: readonly KnownRow[], labelOf: (row: KnownRow) => string): Row[] {
  const groups = [...group(rows, labelOf)].map(([label, members]) => merge(label, members));
  const kept = poolSmallGroups(
    groups,
    ({ customers }) => customers,
    (small) => merge("other", small),
  );
  return kept.flatMap((each) =>
    SOURCES.map((source) => {
      const { sum, low, high } = sumWithInterval(each[source], each[`${source}_squares`]);
      return { group: each.label, source, amount: sum, low, high };
    }),
  );
}

function merge(label: string, rows: readonly (KnownRow | Group)[]): Group {
  const total = (part: Exclude<keyof Group, "label">) => rows.reduce((sum, row) => sum + row[part], 0);
  return {
    label,
    customers: total("customers"),
    interest: total("interest"),
    mortality: total("mortality"),
    expense: total("expense"),
    interest_squares: total("interest_squares"),
    mortality_squares: total("mortality_squares"),
    expense_squares: total("expense_squares"),
  };
}
