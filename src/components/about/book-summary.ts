import { html } from "htl";
import type { Report } from "../../models/report.js";
import { formatValue } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { bookTables } from "./book-tables.js";

/** What was read, set aside and missing, in one sentence. */
export function bookSummary(report: Report): HTMLElement {
  const { tables, absent } = bookTables(report);
  if (tables.length === 0) return html`<span></span>`;
  const text = words().bookPage;
  const count = (size: number) => formatValue(size, { unit: "count" });
  const rows = (id: string) => report.numbers[id]?.estimate ?? 0;
  const setAside = rows("book.rows_set_aside");
  return html`<div class="finding">
    <p class="finding-sentence">
      ${text.summary(
        count(rows("book.rows_in")),
        count(tables.length),
        setAside === 0 ? text.noneSetAside : count(setAside),
        text.absentTables(absent.length),
      )}
    </p>
  </div>`;
}
