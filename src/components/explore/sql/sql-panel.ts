import type { Report } from "../../../models/report.js";
import { html } from "htl";
import { openAnalystDatabase } from "../open-database.js";
import { describedSchema } from "./described-schema.js";
import { QueryDesk } from "./query-desk.js";
import { openHistory } from "./query-history.js";
import { queryRunner } from "./query-runner.js";

/** The SQL page: editor, what a query can be made of, and its result. Starts with the query of the address, or an example. */
export function sqlPanel(report: Report): HTMLElement {
  if (report.state !== "ready") return html`<span></span>`;
  const desk = new QueryDesk(
    describedSchema(report),
    queryRunner(() => openAnalystDatabase({ exact: true })),
    openHistory(() => localStorage),
  );
  void desk.start();
  return desk.element;
}
