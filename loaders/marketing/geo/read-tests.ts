import type { Database } from "../../stage/database.ts";

/** A region's week, as the book has it. */
export interface RegionWeek {
  /** Days since 1970. */
  week: number;
  region: string;
  treated: boolean | null;
  outcome: number | null;
  spend: number | null;
}

/** A test as planned, with its regions' weeks in the order of time. */
export interface PlannedTest {
  test: string;
  channel: string | null;
  metric: string | null;
  /** Days since 1970 and ISO dates; null when the book does not say. */
  startDay: number | null;
  endDay: number | null;
  startsOn: string | null;
  endsOn: string | null;
  weeks: RegionWeek[];
}

type TestRow = Omit<PlannedTest, "weeks">;
type WeekRow = RegionWeek & { test: string };

/** Every test of the book, in the order of their starts. */
export async function readTests(database: Database): Promise<PlannedTest[]> {
  const tests = await database.rows<TestRow>(`SELECT test_id AS test, channel, metric,
    CAST(starts_on - DATE '1970-01-01' AS INTEGER) AS "startDay", CAST(ends_on - DATE '1970-01-01' AS INTEGER) AS "endDay",
    CAST(starts_on AS VARCHAR) AS "startsOn", CAST(ends_on AS VARCHAR) AS "endsOn"
    FROM staged.geo_test ORDER BY starts_on, test_id`);
  const rows = await database.rows<WeekRow>(`SELECT test_id AS test, CAST(week - DATE '1970-01-01' AS INTEGER) AS week,
    region, treated, CAST(outcome AS DOUBLE) AS outcome, CAST(spend AS DOUBLE) AS spend
    FROM staged.geo_week ORDER BY test_id, week, region`);
  const weeks = new Map<string, RegionWeek[]>(tests.map(({ test }) => [test, []]));
  for (const { test, ...week } of rows) weeks.get(test)?.push(week);
  return tests.map((test) => ({ ...test, weeks: weeks.get(test.test)! }));
}

/** A week's sales in the whole country; null where the book does not say. */
export interface SalesWeek {
  week: number;
  inquiries: number | null;
  applications: number | null;
  policies: number | null;
}

/** The country's sales by week, in the order of time. */
export async function readSales(database: Database): Promise<SalesWeek[]> {
  return database.rows<SalesWeek>(`SELECT CAST(week - DATE '1970-01-01' AS INTEGER) AS week,
    CAST(inquiries AS DOUBLE) AS inquiries, CAST(applications AS DOUBLE) AS applications, CAST(policies AS DOUBLE) AS policies
    FROM staged.geo_sales ORDER BY week`);
}
