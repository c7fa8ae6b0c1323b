import type { Table } from "apache-arrow";
import type { Report } from "../../models/report.js";

export type Sql = (strings: TemplateStringsArray, ...values: unknown[]) => Promise<Table>;

/**
 * `sql` for a notebook, which asks the tables that its front matter names. In a site that was not built for analysts it
 * never arrives, so that no block which asks for it runs, and the notice at the head of the page says why.
 */
export async function notebookSql({ state }: Report): Promise<Sql> {
  if (state !== "ready") return new Promise<never>(() => {});
  return (await import("npm:@observablehq/duckdb")).sql;
}
