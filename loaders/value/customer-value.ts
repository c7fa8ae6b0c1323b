import type { Database } from "../stage/database.ts";

/** One entry per customer with money in the ledger, in the book's currency. */
export interface CustomerValue {
  /** Contribution on expected claims: all that is observed, last twelve months, the twelve before. */
  expected: Float64Array;
  expectedLastYear: Float64Array;
  expectedYearBefore: Float64Array;
  /** The same on claims as they came. */
  realised: Float64Array;
  realisedLastYear: Float64Array;
  realisedYearBefore: Float64Array;
  /** 1 for customers with money in the twelve months before the last. */
  wasInYearBefore: Float64Array;
  /** Premium paid over all that is observed. */
  premium: Float64Array;
  /** Costs as positive amounts, over all that is observed. */
  acquisitionCost: Float64Array;
  claimsCost: Float64Array;
  serviceCost: Float64Array;
}

export async function readCustomerValue(database: Database): Promise<CustomerValue> {
  const columns = (await database.columns("SELECT * FROM staged.customer_value ORDER BY customer_number")) as Record<
    string,
    Float64Array
  >;
  return {
    expected: columns["expected"]!,
    expectedLastYear: columns["expected_last_year"]!,
    expectedYearBefore: columns["expected_year_before"]!,
    realised: columns["realised"]!,
    realisedLastYear: columns["realised_last_year"]!,
    realisedYearBefore: columns["realised_year_before"]!,
    wasInYearBefore: columns["was_in_year_before"]!,
    premium: columns["premium"]!,
    acquisitionCost: columns["acquisition_cost"]!,
    claimsCost: columns["claims_cost"]!,
    serviceCost: columns["service_cost"]!,
  };
}

/** Values in the ranking year and the next, of those who were there in the ranking year. */
export function yearsOf(
  customers: CustomerValue,
  view: "expected" | "realised",
): { before: Float64Array; after: Float64Array } {
  const [before, after] =
    view === "expected"
      ? [customers.expectedYearBefore, customers.expectedLastYear]
      : [customers.realisedYearBefore, customers.realisedLastYear];
  const wasThere = (_: number, index: number) => customers.wasInYearBefore[index] === 1;
  return { before: before.filter(wasThere), after: after.filter(wasThere) };
}
