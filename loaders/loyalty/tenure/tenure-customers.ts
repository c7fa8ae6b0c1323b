import type { Database } from "../../stage/database.ts";

/** One entry per customer in force in the last twelve months; money of those months in the book's currency. */
export interface TenureCustomers {
  /** Whole years since joining; NaN when that is not known. */
  years: Float64Array;
  /** 1 for those won in the twelve months. */
  wasWon: Float64Array;
  mainProduct: (string | null)[];
  /** Age in tens of years; NaN when not known. */
  ageBand: Float64Array;
  contribution: Float64Array;
  /** Contribution by its source, on expected claims; NaN where no earned rate is known. */
  interest: Float64Array;
  expense: Float64Array;
  /** Expected claims less claims: what luck added to it. */
  mortality: Float64Array;
  /** Costs as positive amounts. */
  winning: Float64Array;
  keeping: Float64Array;
}

export async function readTenureCustomers(database: Database): Promise<TenureCustomers> {
  const columns = await database.columns(`SELECT tenure_years, CASE WHEN was_won THEN 1 ELSE 0 END AS was_won,
    main_product, age_band, contribution, interest, expense, mortality, winning, keeping
    FROM staged.tenure_customer ORDER BY customer_number`);
  const numbers = columns as Record<string, Float64Array>;
  return {
    years: numbers["tenure_years"]!,
    wasWon: numbers["was_won"]!,
    mainProduct: columns["main_product"] as (string | null)[],
    ageBand: numbers["age_band"]!,
    contribution: numbers["contribution"]!,
    interest: numbers["interest"]!,
    expense: numbers["expense"]!,
    mortality: numbers["mortality"]!,
    winning: numbers["winning"]!,
    keeping: numbers["keeping"]!,
  };
}

/** Positions of the customers whose years since joining lie between two, both included. */
export function between(years: Float64Array, from: number, until: number): number[] {
  return [...years.keys()].filter((i) => years[i]! >= from && years[i]! <= until);
}
