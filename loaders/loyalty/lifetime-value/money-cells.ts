import type { Database } from "../../stage/database.ts";
import { kindOf } from "./kind.ts";

/** Contribution, on expected claims, and cost of winning of the policies of a kind by period of issue and periods since. */
export interface MoneyCell {
  kind: string;
  source: string;
  issuePeriod: number;
  periodsSince: number;
  expected: number;
  acquisition: number;
}

export interface Money {
  cells: MoneyCell[];
  periodsAYear: number;
  /** The period in which the as-of date lies, and the first of the ledger. */
  lastPeriod: number;
  firstPeriod: number;
  hasReserveChange: boolean;
}

export async function readMoney(database: Database): Promise<Money> {
  const [calendar] = await database.rows<
    Record<"periods_a_year" | "last_period", number> & { has_reserve_change: boolean }
  >(
    `SELECT g.periods_a_year, g.has_reserve_change, CAST(EXTRACT(YEAR FROM s.as_of) * g.periods_a_year
      + FLOOR((EXTRACT(MONTH FROM s.as_of) - 1) * g.periods_a_year / 12) AS INTEGER) AS last_period
    FROM staged.ledger_coverage AS g CROSS JOIN staged.setting AS s ORDER BY 1`,
  );
  const columns = await database.columns(
    "SELECT * FROM staged.money_since_issue ORDER BY product, is_rider, source, issue_period, periods_since",
  );
  const text = (name: string) => columns[name] as (string | null)[];
  const numbers = (name: string) => columns[name] as Float64Array;
  const [issued, since, expected, acquisition] = ["issue_period", "periods_since", "expected", "acquisition"].map(
    numbers,
  );
  const isRider = numbers("is_rider");
  const cells = text("product").map((product, i) => ({
    kind: kindOf(product, isRider[i] === 1),
    source: text("source")[i] ?? "unknown",
    issuePeriod: issued![i]!,
    periodsSince: since![i]!,
    expected: expected![i]!,
    acquisition: acquisition![i]!,
  }));
  return {
    cells,
    periodsAYear: calendar?.periods_a_year ?? 1,
    lastPeriod: calendar?.last_period ?? 0,
    firstPeriod: cells.reduce((first, cell) => Math.min(first, cell.issuePeriod + cell.periodsSince), Infinity),
    hasReserveChange: calendar?.has_reserve_change ?? false,
  };
}

/** Whole years of a cohort, as staged.policy_count has them: 0 for the twelve months before the as-of date. */
export function cohortOf({ lastPeriod, periodsAYear }: Money, issuePeriod: number): number {
  return Math.floor((lastPeriod - issuePeriod) / periodsAYear);
}

/** Contribution by kind, cohort and policy year. */
export type YearlyContribution = Map<string, Map<number, Map<number, number>>>;

/** Of the years that all policies of the cohort had behind them so many years before the as-of date, and the ledger has in full. */
export function contributionByYear(money: Money, yearsBack: number): YearlyContribution {
  const { periodsAYear, lastPeriod, firstPeriod } = money;
  const contribution: YearlyContribution = new Map();
  for (const { kind, issuePeriod, periodsSince, expected } of money.cells) {
    const cohort = cohortOf(money, issuePeriod);
    const year = Math.floor(periodsSince / periodsAYear);
    const earliestIssue = lastPeriod - periodsAYear * (cohort + 1) + 1;
    if (year >= cohort - yearsBack || earliestIssue + year * periodsAYear < firstPeriod) continue;
    const cohorts = contribution.get(kind) ?? contribution.set(kind, new Map()).get(kind)!;
    const years = cohorts.get(cohort) ?? cohorts.set(cohort, new Map()).get(cohort)!;
    years.set(year, (years.get(year) ?? 0) + expected);
  }
  return contribution;
}
