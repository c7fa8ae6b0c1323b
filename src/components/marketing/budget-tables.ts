import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { budgetWords } from "../../words/marketing-budget.js";
import { formatUnit } from "../../words/number-format.js";
import { dataTable } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";
import { tableOrNote } from "../table-or-note.js";

/** What the next test of each channel is worth, and that no test can be worth more than knowing everything. */
export function testTable(report: Report): HTMLElement {
  const { tables, numbers, book } = report;
  const plan = tables["budget_test_plan"] ?? [];
  if (hasNothing(report) || plan.length === 0) return html`<span></span>`;
  const text = budgetWords();
  const rows = (tables["budget_tests"] ?? []).map((row): Row => {
    return { ...row, name: text.lineName(row["line"]), way: text.designs[String(row["design"])] ?? "" };
  });
  const sizes = plan.map(({ weeks, share, error }) => {
    return { weeks: Number(weeks), share: Number(share), error: Number(error) };
  });
  const perfect = numbers["marketing.budget.perfect_information"]?.estimate ?? null;
  return html`<section>
    <h2>${text.testsTitle}</h2>
    <p>
      ${text.testsNote(sizes, String(plan[0]!["source"]))}
      ${perfect === null ? null : text.perfect(perfect, book.currency)}
    </p>
    ${tableOrNote(rows, text.noTests, { caption: text.testsTitle, columns: text.testColumns, currency: book.currency })}
  </section>`;
}

/** How much to spend in all, by what the last money must bring. */
export function returnTable(report: Report): HTMLElement {
  const rows = report.tables["budget_returns"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const text = budgetWords();
  const { currency } = report.book;
  const unit = formatUnit(1, { unit: "money", currency });
  return html`<section>
    <h2>${text.returnsTitle}</h2>
    <p>${text.returnsNote(unit)}</p>
    ${dataTable(rows, { caption: text.returnsTitle, columns: text.returnColumns(unit), currency })}
  </section>`;
}

/** What is spent today, where no advice is given. */
export function presentTable(report: Report): HTMLElement {
  const text = budgetWords();
  const rows = (report.tables["budget_present"] ?? []).map((row): Row => {
    return { ...row, name: text.lineName(row["line"]) };
  });
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  return html`<section>
    <h2>${text.presentTitle}</h2>
    ${dataTable(rows, { caption: text.presentTitle, columns: text.presentColumns, currency: report.book.currency })}
  </section>`;
}
