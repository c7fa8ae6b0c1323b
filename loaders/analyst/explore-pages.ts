import type { PageResult } from "../run/pillar.ts";
import { analystTables } from "./tables/index.ts";
import type { AnalystContents } from "./write-database.ts";

/** The pages that ask the analyst's database. */
const PAGES = ["explorer", "pivot", "sql", "cohort", "reshape", "own-chart", "database"];

/** What each of these pages reads: the database's contents, or, in a build that has none (null), that the page is withheld. */
export function explorePages(contents: AnalystContents | null): Record<string, PageResult> {
  const nothing = { numbers: {}, tables: {}, missing: [], checks: [], sources: [] };
  const page: PageResult = contents
    ? { ...nothing, tables: { ...contents }, sources: analystTables.flatMap(({ sources }) => sources) }
    : { ...nothing, state: "withheld" };
  return Object.fromEntries(PAGES.map((name) => [`explore/${name}`, page]));
}
