import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { metric } from "../../metrics.js";
import { formatInterval, formatValue } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { tenureWords } from "../../words/tenure.js";
import { balancePlot } from "../charts/balance-plot.js";
import { dataTable } from "../data-table.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/loyalty/methods#referral";
/** Traits in the picture of balance, those furthest apart before matching; the table has all. */
const MOST_TRAITS = 16;

/** Referred customers against those won by advertising: what became of them, and what could explain it away. */
export function referralOutcomes(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = tenureWords();
  const rows = report.tables["referral_outcomes"] ?? [];
  return html`<section>
    <h3>${text.referral(report.numbers)}</h3>
    ${rows.length > 0 ? outcomeTable(report, rows) : null}
    <p>${text.strength(report.numbers)}</p>
  </section>`;
}

/** Each outcome is written in its own unit, so that the cells are text. */
function outcomeTable(report: Report, rows: readonly Row[]) {
  const text = tenureWords();
  const written = rows.map((row) => writtenOutcome(row, report.book.currency));
  const columns = Object.entries(text.outcomeColumns).map(([key, label]) => ({ key, label }));
  return dataTable(written, { caption: text.referralTable, columns });
}

function writtenOutcome(row: Row, currency: string): Row {
  const name = String(row["outcome"]);
  const { unit, decimals } = metric(`loyalty.referral.${name}_difference`);
  const level = { unit: unit === "points" ? ("share" as const) : unit, decimals, currency };
  const size = (key: string) => formatValue(row[key] as number, level);
  const difference = (key: string, low: string, high: string) => {
    const format = { unit, decimals, currency, signed: true };
    const interval = formatInterval(row[low] as number, row[high] as number, { unit, decimals, currency });
    return `${formatValue(row[key] as number, format)} (${interval ?? ""})`;
  };
  return {
    outcome: tenureWords().outcomes[name] ?? name,
    referred: size("referred"),
    weighted: size("weighted"),
    advertised: size("advertised"),
    difference: difference("difference", "low", "high"),
    raw: difference("raw", "raw_low", "raw_high"),
  };
}

/** How alike the two groups are before and after matching; nothing without a match. */
export function referralBalance(report: Report): HTMLElement {
  if (hasNothing(report) || !report.tables["referral_balance"]?.length) return html`<span></span>`;
  const text = tenureWords();
  const rows = (report.tables["referral_balance"] ?? []).map((row) => ({ ...row, covariate: traitName(row) }));
  const furthest = [...rows].sort((a, b) => Math.abs(beforeOf(b)) - Math.abs(beforeOf(a)));
  const passed = report.checks.find(({ id }) => id === "referral_balance")?.passed ?? false;
  return figure(report, {
    title: text.balanceTitle(passed),
    subtitle: text.referralSubtitle,
    rows: furthest,
    name: "referral-balance",
    method: METHOD,
    columns: text.balanceColumns,
    chart: (traits: { covariate: string; before: number; after: number }[], { width }) =>
      balancePlot(traits.slice(0, MOST_TRAITS), { width }),
  });
}

function beforeOf(row: Row): number {
  return Number(row["before"]);
}

function traitName(row: Row): string {
  const text = tenureWords();
  const name = text.covariates[String(row["covariate"])] ?? String(row["covariate"]);
  const level = row["level"] === null ? null : words().levelName(String(row["level"]));
  return text.covariate(name, level);
}
