import { group } from "d3";
import type { Database } from "../../stage/database.ts";
import type { DesignEffects } from "../../../src/models/persistency.ts";

/** Sums over customers at one month, of one level of a trait; see persistency_cluster.sql. */
export interface ClusterRow {
  trait: string;
  level: string | null;
  month_number: number;
  kept: number;
  policies: number;
  kept_kept: number;
  kept_all: number;
  all_all: number;
  kept_premium: number;
  premium: number;
  kept_kept_premium: number;
  kept_all_premium: number;
  all_all_premium: number;
  kept_squares: number;
  squares: number;
}

export async function readDesignEffects(database: Database): Promise<DesignEffects> {
  const rows = await database.rows<ClusterRow>(
    "SELECT * FROM staged.persistency_cluster ORDER BY trait, level, month_number",
  );
  return designEffects(rows);
}

/**
 * How many times the variance of persistency under the default definition is what it would be were a customer's policies
 * independent (Kish 1965): squared sums of residuals by customer over squared residuals of policies, levels of a trait together.
 * Never below 1; to three digits.
 */
export function designEffects(rows: readonly ClusterRow[]): DesignEffects {
  const places = [...group(rows, ({ trait, month_number }) => `${trait} ${month_number}`).values()];
  return {
    trait: places.map(([first]) => first!.trait),
    month: places.map(([first]) => first!.month_number),
    count: places.map((levels) => effectOf(levels.map(countSquares))),
    premium: places.map((levels) => effectOf(levels.map(premiumSquares))),
  };
}

interface Squares {
  byCustomer: number;
  byPolicy: number;
}

function effectOf(levels: readonly Squares[]): number {
  const sum = (of: keyof Squares) => levels.reduce((total, level) => total + level[of], 0);
  const effect = sum("byPolicy") > 0 ? sum("byCustomer") / sum("byPolicy") : 1;
  return Math.max(1, Math.round(effect * 1000) / 1000);
}

function countSquares({ kept, policies, kept_kept, kept_all, all_all }: ClusterRow): Squares {
  const share = policies > 0 ? kept / policies : 0;
  return {
    byCustomer: kept_kept - 2 * share * kept_all + share ** 2 * all_all,
    byPolicy: policies * share * (1 - share),
  };
}

function premiumSquares(row: ClusterRow): Squares {
  const share = row.premium > 0 ? row.kept_premium / row.premium : 0;
  return {
    byCustomer: row.kept_kept_premium - 2 * share * row.kept_all_premium + share ** 2 * row.all_all_premium,
    byPolicy: row.kept_squares * (1 - 2 * share) + share ** 2 * row.squares,
  };
}
