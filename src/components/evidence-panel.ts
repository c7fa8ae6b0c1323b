import { html } from "htl";
import { weakestGrade, type Estimate, type Grade } from "../models/evidence.js";
import type { Check, Report } from "../models/report.js";
import { formatDate } from "../words/date-format.js";
import { formatValue } from "../words/number-format.js";
import { words } from "../words/index.js";
import { checkLine } from "./check-line.js";
import { dataTable } from "./data-table.js";

export interface EvidencePanelOptions {
  /** Ids of the numbers that the page rests on; all of the report's when left out. */
  numbers?: readonly string[];
  /** Overrides the weakest grade among those numbers. */
  grade?: Grade;
  /** Link to the method page. */
  method?: string;
}

/** How sure a page is: grade in words, checks passed and failed, data and rows used, warnings, methods, method page; nothing without a report. */
export function evidencePanel(report: Report, options: EvidencePanelOptions = {}): HTMLElement {
  if (report.state === "failed" || report.state === "unreachable") return html`<span></span>`;
  const text = words().components.evidence;
  const numbers = estimates(report, options.numbers);
  const grade = options.grade ?? weakestGrade(numbers.map((number) => number.grade));
  return html`<section class="evidence" aria-labelledby="evidence-title">
    <h2 id="evidence-title">${text.title}</h2>
    <div class="evidence-parts">
      <div>
        ${grade ? gradeOf(grade) : null} ${methodsOf(numbers)}
        ${options.method ? html`<p><a href=${options.method}>${text.method}</a></p>` : null}
      </div>
      <div>
        <h3>${text.checks}</h3>
        ${checkList(report.checks)} ${warningsOf(numbers)}
      </div>
      <div>
        <h3>${text.data}</h3>
        ${rowsUsed(report)}
      </div>
    </div>
  </section>`;
}

function estimates(report: Report, ids: readonly string[] = Object.keys(report.numbers)): Estimate[] {
  return ids.flatMap((id) => report.numbers[id] ?? []).filter(({ estimate }) => estimate !== null);
}

function gradeOf(grade: Grade) {
  const { name, meaning } = words().grades[grade];
  const { grade: label } = words().components.evidence;
  return html`<h3>${label} <span class="grade">${grade}</span> ${name}</h3>
    <p>${meaning}</p>`;
}

function methodsOf(numbers: readonly Estimate[]) {
  const codes = [...new Set(numbers.map(({ method }) => method))];
  if (codes.length === 0) return null;
  const all = words().methods;
  return html`<p class="methods">
    ${words().components.evidence.methods}: ${codes.map((code) => all[code] ?? spelled(code)).join("; ")}.
  </p>`;
}

function warningsOf(numbers: readonly Estimate[]) {
  const codes = [...new Set(numbers.flatMap(({ warnings }) => warnings))];
  if (codes.length === 0) return null;
  const all = words().warnings;
  return html`<h3>${words().components.evidence.warnings}</h3>
    <ul class="plain">
      ${codes.map((code) => html`<li>${all[code] ?? spelled(code)}</li>`)}
    </ul>`;
}

function checkList(checks: readonly Check[]) {
  const text = words().components.evidence;
  if (checks.length === 0) return html`<p>${text.noChecks}</p>`;
  const failedFirst = [...checks].sort((a, b) => Number(a.passed) - Number(b.passed));
  return html`<ul class="checks">
    ${failedFirst.map((check) => checkLine(check))}
  </ul>`;
}

function rowsUsed({ book, rows }: Report) {
  const text = words().components.evidence;
  const unit = "count" as const;
  const count = (size: number) => formatValue(size, { unit });
  const total = (key: "rows_used" | "rows_set_aside") => count(rows.reduce((sum, row) => sum + row[key], 0));
  const columns = [
    { key: "table", label: text.table },
    { key: "rows_in", label: text.rowsIn, unit },
    { key: "rows_used", label: text.rowsUsed, unit },
    { key: "rows_set_aside", label: text.rowsSetAside, unit },
  ];
  const table = rows.map((row) => ({ ...row }));
  return html`<p>${words().components.report.asOf(formatDate(book.as_of))}.</p>
    <p>${text.rows(total("rows_used"), total("rows_set_aside"))}</p>
    <details class="definition">
      <summary>${text.byTable}</summary>
      ${dataTable(table, { caption: text.data, columns })}
    </details>`;
}

function spelled(code: string): string {
  return code.replaceAll("_", " ");
}
