import type { FraudContext } from "../part.ts";
import type { Origin } from "./late-reports.ts";

/** Requests parted into origins by a number from 0; those with a negative number are in none. */
export function originsOf(
  { cases, outcome, asOf }: Pick<FraudContext, "cases" | "outcome" | "asOf">,
  originOf: (request: number) => number,
  count: number,
): Origin[] {
  const found = new Float64Array(count);
  const ages = Array.from({ length: count }, () => new Map<number, number>());
  for (let i = 0; i < cases.count; i++) {
    const origin = originOf(i);
    if (origin < 0) continue;
    const age = Math.max(0, Math.floor(asOf - cases.at[i]!));
    ages[origin]!.set(age, (ages[origin]!.get(age) ?? 0) + 1);
    found[origin] = found[origin]! + outcome.fraud[i]!;
  }
  return ages.map((days, origin) => ({
    found: found[origin]!,
    // The middle of the day.
    ages: Float64Array.from(days.keys(), (day) => day + 0.5),
    requests: Float64Array.from(days.values()),
  }));
}

/** Requests made by the last day, by their month; the first month is counted from the year 0. */
export function monthOrigins(context: Pick<FraudContext, "cases" | "outcome" | "asOf">): {
  first: number;
  origins: Origin[];
} {
  const { month, at, count } = context.cases;
  const first = month[0] ?? 0;
  const months = (month[count - 1] ?? first) - first + 1;
  return { first, origins: originsOf(context, (i) => (at[i]! <= context.asOf ? month[i]! - first : -1), months) };
}
