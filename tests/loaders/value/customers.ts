import type { CustomerValue } from "../../../loaders/value/customer-value.ts";

/** Customers with the given columns; every other column is zero, and all were there the year before. */
export function customersWith(columns: Partial<Record<keyof CustomerValue, number[]>>): CustomerValue {
  const length = Object.values(columns)[0]!.length;
  const column = (name: keyof CustomerValue, otherwise = 0) =>
    Float64Array.from(columns[name] ?? new Array<number>(length).fill(otherwise));
  return {
    expected: column("expected"),
    expectedLastYear: column("expectedLastYear"),
    expectedYearBefore: column("expectedYearBefore"),
    realised: column("realised"),
    realisedLastYear: column("realisedLastYear"),
    realisedYearBefore: column("realisedYearBefore"),
    wasInYearBefore: column("wasInYearBefore", 1),
    premium: column("premium"),
    acquisitionCost: column("acquisitionCost"),
    claimsCost: column("claimsCost"),
    serviceCost: column("serviceCost"),
  };
}

/** 1, 2, ... n. */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}
