import type { Report } from "../../../models/report.js";
import { html } from "htl";
import type { AnalystDatabase } from "../open-database.js";
import { describedSchema } from "./described-schema.js";
import { QueryDesk } from "./query-desk.js";
import { openHistory } from "./query-history.js";
import { queryRunner } from "./query-runner.js";

/**
 * The SQL page: editor, what a query can be made of, and its result. Starts with the query of the address, or an example. `open` gives a database each
 * time it is called, with numbers as the engine holds them.
 */
export function sqlPanel(report: Report, open: () => Promise<AnalystDatabase>): HTMLElement {
  if (report.state !== "ready") return html`<span></span>`;
  const desk = new QueryDesk(
    describedSchema(report),
    queryRunner(open),
    openHistory(() => localStorage),
  );
  void desk.start();
  return desk.element;
}
