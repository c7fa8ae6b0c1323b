import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { expertsWords } from "../../words/fraud-experts.js";
import { bandMap, type BandCell } from "../charts/band-map.js";
import { dotInterval, type CategoryEstimate } from "../charts/dot-interval.js";
import { observedExpected } from "../charts/observed-expected.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

export const METHOD = "/fraud/methods#experts";

/** Which requests and whose money, below the cards. */
export function basisNote(report: Report): HTMLElement {
  const lines = hasNothing(report) ? [] : expertsWords().basis(report);
  return html`<div>${lines.map((line) => html`<p class="subtitle">${line}</p>`)}</div>`;
}

/** The money that each source adds to all others. */
export function leftOutFigure(report: Report): HTMLElement {
  const text = expertsWords();
  const rows = leftOutRows(report);
  if (hasNothing(report) || (rows.length === 0 && report.missing.length === 0)) return html`<span></span>`;
  return html`<div>
    ${figure(report, {
      title: text.leftOutTitle(rows),
      subtitle: text.leftOut.subtitle,
      rows,
      name: "sources-left-out",
      method: METHOD,
      analysis: "experts",
      columns: text.leftOut.columns,
      chart: (sources: (Row & { name: string })[], { width, currency }) =>
        dotInterval(
          sources.map(({ name, ...row }): CategoryEstimate => {
            const bound = (key: string) => row[key] as number | null;
            const clear = row["money_p"] !== null && Number(row["money_p"]) <= 0.05;
            return {
              category: name,
              estimate: bound("money")!,
              low: bound("money_low"),
              high: bound("money_high"),
              clear,
            };
          }),
          { width, currency, unit: "money", average: 0, averageLabel: text.leftOut.zero, label: text.leftOut.x },
        ),
    })}
    <p>${text.leftOutNote(report.numbers, rows)}</p>
  </div>`;
}

/** Sources left out, as the table says it. */
export function leftOutRows({ tables }: Report): (Row & { name: string })[] {
  const { sourceName, leftOut } = expertsWords();
  return (tables["experts_left_out"] ?? []).map((row) => ({
    ...row,
    name: sourceName(String(row["source"])),
    verdict: row["clear"] ? leftOut.yes : leftOut.no,
  }));
}

/** Where the two best experts agree and disagree. */
export function disagreementFigure(report: Report): HTMLElement {
  const text = expertsWords();
  const table = report.tables["experts_disagreement"] ?? [];
  if (hasNothing(report) || table.length === 0) return html`<span></span>`;
  const { bands, order, subtitle, columns } = text.disagreement;
  const rows = table.map((row) => ({ ...row, x: bands[String(row["first"])]!, y: bands[String(row["second"])]! }));
  const name = (key: string) => text.sourceName(String(table[0]![key]));
  return html`<div>
    ${figure(report, {
      title: text.disagreementTitle(report.numbers),
      subtitle,
      rows,
      name: "where-experts-disagree",
      method: METHOD,
      columns,
      chart: (cells: (Row & { x: string; y: string })[], { width }) =>
        bandMap(cells.map(cellOf), {
          width,
          xLabel: name("first_expert"),
          yLabel: name("second_expert"),
          bands: order.map((band) => bands[band]!),
        }),
    })}
    <p>${text.disagreementNote(report.numbers)}</p>
  </div>`;
}

function cellOf(row: Row & { x: string; y: string }): BandCell {
  const { disagreement: text } = expertsWords();
  const [fraud, flagged] = [row["fraud_share"], row["flagged_share"]] as (number | null)[];
  return {
    x: row.x,
    y: row.y,
    value: fraud ?? null,
    lines: [
      typeof fraud === "number" ? text.fraud(fraud) : text.withheld,
      typeof flagged === "number" ? text.flagged(flagged) : "",
    ],
  };
}

/** Telecom features against what chance alone would give. */
export function telecomFigure(report: Report): HTMLElement {
  const text = expertsWords();
  const rows = report.tables["telecom_separation"] ?? [];
  if (hasNothing(report) || rows.length === 0) return html`<span></span>`;
  return html`<div>
    ${figure(report, {
      title: text.telecomTitle(report.numbers),
      subtitle: text.telecom.subtitle,
      rows,
      name: "telecom-features",
      method: METHOD,
      analysis: "telecom",
      columns: text.telecom.columns,
      chart: (bands: { from: number; until: number | null; features: number; expected: number }[], { width }) =>
        observedExpected(
          bands.map(({ features, ...band }) => ({ ...band, observed: features })),
          { width, xLabel: text.telecom.x, yLabel: text.telecom.y, expectedLabel: text.telecom.expected },
        ),
    })}
    <p>${text.telecomNote(report.numbers)}</p>
  </div>`;
}
