import { group, quantileSorted } from "d3";
import { FEWEST_PEOPLE } from "../../../value/small-cells.ts";
import type { WonCustomers } from "./won-customers.ts";

/** A column that the two groups are given the same mean of: a standardised number, or 1 for those at one level. */
export interface Covariate {
  name: string;
  /** Null for a number. */
  level: string | null;
  values: Float64Array;
}

const PREMIUM_BANDS = 5;

/**
 * Covariates of all customers: age and its square, and the levels of sex, region, income, product, issue year and premium band.
 * The most frequent level of a trait and levels with fewer than ten people in either group are the base that the others are
 * held against. Unknown is a level of its own; an unknown age takes the mean, with a column that says so.
 */
export function covariatesOf(customers: WonCustomers, isTreated: Uint8Array): Covariate[] {
  const { age, premium } = customers.numbers;
  const traits = { ...customers.levels, premium_band: bandsOf(premium, PREMIUM_BANDS) };
  return [
    ...numberColumns("age", age),
    ...levelColumns(
      "age_known",
      [...age].map((value) => (Number.isNaN(value) ? "unknown" : "known")),
      isTreated,
    ),
    ...Object.entries(traits).flatMap(([name, levels]) => levelColumns(name, levels, isTreated)),
  ];
}

function numberColumns(name: string, values: Float64Array): Covariate[] {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return [];
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  if (spread === 0) return [];
  const scaled = values.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / spread));
  return [
    { name, level: null, values: scaled },
    { name: `${name}_squared`, level: null, values: scaled.map((value) => value ** 2) },
  ];
}

function levelColumns(name: string, levels: readonly (string | null)[], isTreated: Uint8Array): Covariate[] {
  const members = group(levels.keys(), (i) => levels[i] ?? "unknown");
  const usable = [...members].filter(([, positions]) => {
    const treated = positions.filter((i) => isTreated[i] === 1).length;
    return treated >= FEWEST_PEOPLE && positions.length - treated >= FEWEST_PEOPLE;
  });
  const byFrequency = usable.sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  const others = byFrequency.slice(1).sort(([a], [b]) => (a < b ? -1 : 1));
  return others.map(([level, positions]) => {
    const values = new Float64Array(levels.length);
    for (const i of positions) values[i] = 1;
    return { name, level, values };
  });
}

/** Bands of about equal size, "1" to "n" from the smallest values up. */
function bandsOf(values: Float64Array, count: number): string[] {
  const sorted = Array.from(values.toSorted());
  const cuts = Array.from({ length: count - 1 }, (_, i) => quantileSorted(sorted, (i + 1) / count)!);
  return Array.from(values, (value) => String(1 + cuts.filter((cut) => value > cut).length));
}
