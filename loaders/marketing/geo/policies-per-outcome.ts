import type { SalesWeek } from "./read-tests.ts";

/** Policies issued per unit of a metric, with the error of its weeks. */
export interface PoliciesPerOutcome {
  ratio: number;
  standardError: number;
  weeks: number;
}

const WEEKS_OF_A_YEAR = 52;
const DAYS_OF_A_WEEK = 7;
const FEWEST_WEEKS = 10;

/**
 * Policies per inquiry or application in the whole country over the 52 weeks that end with the test, a ratio of sums with the error of weeks drawn
 * alike (Cochran 1977, eq. 6.4); one, without error, when the metric is policies. Null for other metrics, for fewer than ten weeks and where no policy was
 * sold.
 */
export function policiesPerOutcome(
  sales: readonly SalesWeek[],
  metric: string | null,
  lastWeek: number,
): PoliciesPerOutcome | null {
  if (metric === "policies") return { ratio: 1, standardError: 0, weeks: 0 };
  if (metric !== "inquiries" && metric !== "applications") return null;
  const known = sales.flatMap(({ week, policies, [metric]: asked }) =>
    policies === null || asked === null || week > lastWeek || week <= lastWeek - DAYS_OF_A_WEEK * WEEKS_OF_A_YEAR
      ? []
      : [{ policies, asked }],
  );
  const [all, bought] = [
    known.reduce((sum, { asked }) => sum + asked, 0),
    known.reduce((sum, { policies }) => sum + policies, 0),
  ];
  const n = known.length;
  if (n < FEWEST_WEEKS || !(all > 0) || !(bought > 0)) return null;
  const ratio = bought / all;
  const squares = known.reduce((sum, { policies, asked }) => sum + (policies - ratio * asked) ** 2, 0);
  return { ratio, standardError: Math.sqrt((n / (n - 1)) * squares) / all, weeks: n };
}
