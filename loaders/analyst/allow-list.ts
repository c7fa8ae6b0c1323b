import type { AllowList } from "../site/privacy-check.ts";
import { analystTables } from "./tables/index.ts";
import { WEIGHT } from "./write-table.ts";

/** Where the site keeps the analyst's database; the one path that an operator guards. */
export const ANALYST_FILE = "data/analyst.duckdb";

/** The tables and columns that may leave the build in the analyst's database, and no others. */
export const analystAllowList: AllowList = {
  [ANALYST_FILE]: Object.fromEntries(
    analystTables.map(({ name, columns }) => [name, [...columns.map((column) => column.name), WEIGHT]]),
  ),
};
