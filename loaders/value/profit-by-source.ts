import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import { sumWithInterval } from "../statistics/sum-estimate.ts";
import { FEWEST_PEOPLE, poolSmallGroups } from "./small-cells.ts";

const SOURCES = ["interest", "mortality", "expense"] as const;
type Source = (typeof SOURCES)[number];

/** Sums over the customers of a span of issue years, of a product, or of all; null where no earned rate can be found. */
export interface ProfitSourceRow extends Record<Source | `${Source}_squares`, number | null> {
  dimension: "all" | "era" | "product";
  level: string;
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

const METHOD = "profit_by_source";

/**
 * Profit by source over all that is observed, by span of issue years and by product: interest above the guarantee, expected
 * claims less claims, and the rest. Intervals say how far the sums would move with other customers.
 *
 * @param rows null when the book lacks what they need
 */
export function profitBySource(rows: readonly ProfitSourceRow[] | null, customers: number): ProfitBySource {
  if (rows === null) return without("missing_column", customers);
  const known = rows.filter(isKnown);
  const all = known.find((row) => row.dimension === "all");
  if (!all || known.length < rows.length) return without("no_earned_rate", customers);
  if (customers < FEWEST_PEOPLE) return without("too_few", customers);
  const total = (source: Source) => {
    const { sum, low, high } = sumWithInterval(all[source], all[`${source}_squares`]);
    return estimateOf(sum, customers, METHOD, { grade: "C", low, high });
  };
  return {
    interest: total("interest"),
    mortality: total("mortality"),
    expense: total("expense"),
    eras: published(known.filter((row) => row.dimension === "era")),
    products: published(known.filter((row) => row.dimension === "product")),
  };
}

function without(reason: string, customers: number): ProfitBySource {
  const none = noEstimate(reason, customers, METHOD, "C");
  return { interest: none, mortality: none, expense: none, eras: [], products: [] };
}

function isKnown(row: ProfitSourceRow): row is KnownRow {
  return row.interest !== null && row.expense !== null;
}

/** Small groups are pooled; a customer of two pooled groups then counts as two, which narrows the pool's interval a little. */
function published(rows: readonly KnownRow[]): Row[] {
  const kept = poolSmallGroups(rows, ({ customers }) => customers, pooled);
  return kept.flatMap((row) =>
    SOURCES.map((source) => {
      const { sum, low, high } = sumWithInterval(row[source], row[`${source}_squares`]);
      return { group: row.level, source, amount: sum, low, high };
    }),
  );
}

function pooled(rows: readonly KnownRow[]): KnownRow {
  const total = (part: Source | `${Source}_squares` | "customers") => rows.reduce((sum, row) => sum + row[part], 0);
  return {
    dimension: rows[0]!.dimension,
    level: "other",
    customers: total("customers"),
    interest: total("interest"),
    mortality: total("mortality"),
    expense: total("expense"),
    interest_squares: total("interest_squares"),
    mortality_squares: total("mortality_squares"),
    expense_squares: total("expense_squares"),
  };
}
