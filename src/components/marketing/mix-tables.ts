import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { mixWords } from "../../words/marketing-mix.js";
import { formatValue } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { dataTable, type TableColumn } from "../data-table.js";
import { hasNothing } from "../has-nothing.js";

/** The verdict of the checks, and each check with what was measured. */
export function trustCard(report: Report): HTMLElement {
  const text = mixWords();
  const checks = report.tables["mix_checks"] ?? [];
  if (hasNothing(report) || checks.length === 0) return html`<span></span>`;
  return html`<section>
    <h2>${text.checksTitle}</h2>
    <p>${text.verdictSaid(checks)}</p>
    ${dataTable(checks.map(checkLine), { caption: text.checksTitle, columns: text.checkColumns })}
    <p>${text.pairsSaid(report.tables["mix_pairs"] ?? [])} ${leftOut(report)}</p>
  </section>`;
}

function checkLine(row: Row): Row {
  const text = mixWords();
  const check = words().checks[String(row["check"])];
  const format = { unit: check?.unit ?? ("share" as const), decimals: check?.unit === "count" ? 0 : 2 };
  const size = (key: string) => (typeof row[key] === "number" ? formatValue(row[key], format) : "");
  const said = check?.[row["outcome"] === "pass" ? "passed" : "failed"] ?? String(row["check"]);
  return { said, measured: size("value"), limit_said: size("limit"), verdict: text.outcomeName(row["outcome"]) };
}

function leftOut({ tables }: Report): string {
  const text = mixWords();
  const weeks = Number(tables["mix_about"]?.[0]?.["weeks_without_media"] ?? 0);
  return `${text.leftOut(tables["mix_left_out"] ?? [])} ${text.gaps(weeks)}`.trim();
}

/** What the policies of each month are made of, and what each line brought by year. */
export function decompositionTables(report: Report): HTMLElement {
  const text = mixWords();
  const months = report.tables["mix_months"] ?? [];
  if (hasNothing(report) || months.length === 0) return html`<span></span>`;
  const lines = (report.tables["mix_lines"] ?? []).map(({ line }) => String(line));
  const years = named(report, "mix_years").map((row): Row => ({ ...row, year: String(row["year"]) }));
  return html`<section>
    <h2>${text.addsUp}</h2>
    <p>${text.monthsNote}</p>
    ${folded(report, months, text.monthsTitle, text.monthColumns(lines))}
    ${folded(report, years, text.yearsTitle, text.yearColumns)}
  </section>`;
}

/** The tables behind the checks, folded. */
export function diagnosticTables(report: Report): HTMLElement {
  const text = mixWords();
  const checks = report.tables["mix_checks"] ?? [];
  if (hasNothing(report) || checks.length === 0) return html`<span></span>`;
  const tests = named(report, "mix_tests", "channel");
  const refits = named(report, "mix_refits").map((row): Row => ({
    ...row,
    fit_name: text.fitName(row["fit"]),
    name: row["line"] === "placebo" ? text.placebo : row["name"]!,
  }));
  const pairs = (report.tables["mix_pairs"] ?? []).map((row): Row => ({
    ...row,
    pair: text.pair(row),
    said: row["told_apart"] === true ? text.toldApart : text.notToldApart,
  }));
  const parameters = named(report, "mix_parameters").map((row): Row => ({
    ...row,
    name: row["line"] === null ? "" : row["name"]!,
    what: text.parameterName(row["parameter"]),
  }));
  return html`<section>
    <h2>${text.behind}</h2>
    <p>${text.testsSaid(tests)}</p>
    ${folded(report, tests, text.testsTitle, text.testColumns)}
    ${folded(report, refits, text.refitsTitle, text.refitColumns)}
    ${folded(report, report.tables["mix_held_out"] ?? [], text.heldOutTitle, text.heldOutColumns)}
    ${folded(report, pairs, text.pairsTitle, text.pairColumns)}
    ${folded(report, parameters, text.parametersTitle, text.parameterColumns)}
  </section>`;
}

/** Rows of a table with the name of their line, or of their channel. */
function named({ tables }: Report, name: string, key = "line"): Row[] {
  const text = mixWords();
  return (tables[name] ?? []).map((row): Row => ({ ...row, name: text.lineName(row[key]) }));
}

function folded(report: Report, rows: readonly Row[], title: string, columns: readonly TableColumn[]) {
  if (rows.length === 0) return null;
  return html`<details class="definition">
    <summary>${title}</summary>
    ${table(report, rows, title, columns)}
  </details>`;
}

function table({ book }: Report, rows: readonly Row[], caption: string, columns: readonly TableColumn[]) {
  return dataTable(rows, { caption, columns, currency: book.currency });
}
