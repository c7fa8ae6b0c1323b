import type { Row } from "../../../src/models/report.ts";
import { meanWithInterval } from "../../statistics/mean-estimate.ts";
import type { Database } from "../../stage/database.ts";
import { poolSmallGroups } from "../../value/small-cells.ts";

const SOURCES = ["interest", "mortality", "expense"] as const;
type Source = (typeof SOURCES)[number];

/** Sums over customers with policies of a span of issue years; interest and expense are null where no earned rate is known. */
export interface EraRow extends Record<Source | `${Source}_squares`, number | null> {
  first_year: number;
  last_year: number;
  customers: number;
}

export function readEras(database: Database): Promise<EraRow[]> {
  return database.rows<EraRow>("SELECT * FROM staged.tenure_era ORDER BY first_year");
}

/**
 * What a customer's policies of a span of issue years brought in the last twelve months, by source of profit, with 90 %
 * intervals. Spans with fewer than ten customers are left out.
 *
 * @returns rows {group, source, customers, amount, low, high}, the oldest span first
 */
export function tenureEras(rows: readonly EraRow[]): Row[] {
  if (rows.some(({ interest, expense }) => interest === null || expense === null)) return [];
  const kept = poolSmallGroups<EraRow | null>(
    rows,
    (row) => row?.customers ?? 0,
    () => null,
  );
  return kept.flatMap((row) => (row ? SOURCES.map((source) => sourceRow(row, source)) : []));
}

function sourceRow(row: EraRow, source: Source): Row {
  const { first_year, last_year, customers } = row;
  const moments = { n: customers, sum: row[source] ?? 0, sumOfSquares: row[`${source}_squares`] ?? 0 };
  const { mean, low, high } = meanWithInterval(moments);
  const group = first_year === last_year ? String(first_year) : `${first_year}–${last_year}`;
  return { group, source, customers, amount: mean, low, high };
}
