import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { experimentWords } from "../../words/marketing-experiments.js";
import { dotInterval } from "../charts/dot-interval.js";
import { soldAndLeft } from "../charts/sold-and-left.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const shared = { method: "/marketing/methods#experiments", analysis: "experiments" };

/** What campaigns sold and what is left of it; those that were to sell, the ones known longest first. */
export function soldFigure(report: Report): HTMLElement {
  const text = experimentWords();
  const rows = campaigns(report)
    .filter((row) => typeof row["take_up_low"] === "number" && row["primary"] === "take_up")
    .map((row): Row => ({ ...row, maturity_name: text.maturity(row["maturity"]) }));
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  return html`<section>
    ${figure(report, {
      ...shared,
      title: text.soldTitle(rows),
      subtitle: text.soldSubtitle,
      rows,
      name: "sold-and-left",
      columns: text.soldColumns,
      chart: (own: Row[], { width }) =>
        soldAndLeft(own.map(soldRow), {
          width,
          label: text.perHundred,
          soldLabel: text.sold,
          leftLabel: text.left,
        }),
    })}
    <p class="subtitle">${text.soldNote}</p>
  </section>`;
}

function soldRow(row: Row) {
  const number = (key: string) => row[key] as number;
  return {
    campaign: String(row["name"]),
    sold: number("take_up_estimate"),
    sold_low: number("take_up_low"),
    sold_high: number("take_up_high"),
    left: row["in_force_25_estimate"] as number | null,
    left_low: row["in_force_25_low"] as number | null,
    left_high: row["in_force_25_high"] as number | null,
    foretold: row["maturity"] === "surrogate",
  };
}

/** What campaigns were worth after their cost, the worst first. */
export function worthFigure(report: Report): HTMLElement {
  const text = experimentWords();
  const rows = campaigns(report)
    .filter((row) => typeof row["worth_estimate"] === "number")
    .toSorted((a, b) => Number(a["worth_estimate"]) - Number(b["worth_estimate"]));
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  return figure(report, {
    ...shared,
    title: text.worthTitle(rows, report.book.currency),
    subtitle: text.worthSubtitle,
    rows,
    name: "worth-of-campaigns",
    columns: text.worthColumns,
    chart: (own: Row[], { width, currency }) =>
      dotInterval(
        own.map((row) => ({
          category: String(row["name"]),
          estimate: row["worth_estimate"] as number,
          low: row["worth_low"] as number,
          high: row["worth_high"] as number,
        })),
        { width, currency, unit: "money", average: 0, averageLabel: text.breakEven, label: text.worthAxis },
      ),
  });
}

function campaigns({ tables }: Report): readonly Row[] {
  return tables["campaigns"] ?? [];
}
