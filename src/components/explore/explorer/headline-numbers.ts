import { sumsOf } from "./explorer-sql.js";
import type { Headline } from "./explorer-table.js";

/** The value of each headline, by registry id, from the sums of the table of bins; a ratio is null without a divisor. */
export function headlineNumbers(
  headlines: readonly Headline[],
  sums: Readonly<Record<string, number>>,
): Record<string, number | null> {
  const alias = new Map(sumsOf(headlines).map((sum) => [sum.sql, sum.alias]));
  const sumOf = (sql: string) => sums[alias.get(sql)!] ?? 0;
  return Object.fromEntries(
    headlines.map(({ metric, sum, per }) => {
      if (!per) return [metric, sumOf(sum)];
      return [metric, sumOf(per) === 0 ? null : sumOf(sum) / sumOf(per)];
    }),
  );
}

/** Fewer people than this, and an amount would tell what a person pays or is worth. */
export const FEWEST_PEOPLE = 10;

/** True when numbers about so many people are withheld. Of no one at all they are nothing, and that may be said. */
export function isWithheld(people: number): boolean {
  return people > 0 && people < FEWEST_PEOPLE;
}
