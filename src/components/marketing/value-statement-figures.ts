import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { valueStatementWords } from "../../words/marketing-value-statement.js";
import { cashCurve, type CashMonth } from "../charts/cash-curve.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/marketing/methods#value-statement";
const MONTH_40 = 40;

/** Net value by channel, the best first; channels without a number are in the statement below. */
export function channelsFigure(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = valueStatementWords();
  const rows = (report.tables["value_statement"] ?? [])
    .filter((row) => typeof row["net"] === "number")
    .toSorted((a, b) => Number(b["net"]) - Number(a["net"]))
    .map((row): Row => ({
      ...row,
      category: text.lineName(row),
      estimate: row["net"]!,
      low: row["net_low"]!,
      high: row["net_high"]!,
    }));
  if (rows.length === 0) return html`<p>${noChannels(report)}</p>`;
  return figure(report, {
    title: text.channelsTitle(report.numbers, report.tables["value_statement"] ?? []),
    subtitle: text.channelsSubtitle,
    rows: rows.map((row): Row => ({
      ...row,
      name: row["category"]!,
      source_name: text.sourceName(row),
      payback_name: text.paybackName(row),
    })),
    name: "net-value-by-channel",
    method: METHOD,
    columns: text.statementColumns,
    chart: (points: CategoryEstimate[], options) =>
      dotInterval(points, { ...options, unit: "money", average: 0, averageLabel: text.zero, label: text.channelsAxis }),
  });
}

function noChannels({ numbers }: Report): string {
  const text = valueStatementWords();
  const perPolicy = numbers["marketing.value_statement.value_per_policy"];
  return perPolicy?.estimate === null ? text.noValue : text.nothingShown;
}

/** Money in hand by month since the spend. */
export function cashFigure(report: Report): HTMLElement {
  const text = valueStatementWords();
  const rows = report.tables["value_statement_cash"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  const { currency } = report.book;
  const spend = report.numbers["marketing.value_statement.spend"]?.estimate ?? 0;
  return html`<section>
    ${figure(report, {
      title: text.cashTitle(report.numbers, currency),
      subtitle: text.cashSubtitle,
      rows,
      name: "money-by-month",
      method: METHOD,
      columns: text.cashColumns,
      chart: (points: CashMonth[], options) =>
        cashCurve(points, {
          ...options,
          xLabel: text.cashMonths,
          yLabel: text.cashAmount,
          marked: MONTH_40,
          markedLabel: text.month40,
        }),
    })}
    <p class="subtitle">${text.cashNote(Number(rows[0]!["amount"]), spend, currency)}</p>
  </section>`;
}
