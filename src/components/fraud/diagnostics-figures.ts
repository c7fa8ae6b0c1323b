import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { diagnosticsWords } from "../../words/fraud-diagnostics.js";
import { reliabilityPlot, type ReliabilityBin } from "../charts/reliability-plot.js";
import { shareCurve, type ShareMark, type SharePoint } from "../charts/share-curve.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

const METHOD = "/fraud/methods#diagnostics";

/** Which requests are judged and how many frauds there are, below the cards. */
export function judgedNote(report: Report): HTMLElement {
  const lines = hasNothing(report) ? [] : diagnosticsWords().basis(report);
  return html`<div>${lines.map((line) => html`<p class="subtitle">${line}</p>`)}</div>`;
}

/** Precision against recall, with the lights that ran when the build may show them. */
export function precisionFigure(report: Report): HTMLElement {
  const text = diagnosticsWords();
  const rows = report.tables["fraud_cuts"] ?? [];
  const baseRate = report.numbers["fraud.base_rate"]?.estimate;
  const marks = (report.tables["fraud_running_lights"] ?? []).map(lightMark);
  return figure(report, {
    title: text.precisionTitle(rows),
    subtitle: text.precision.subtitle + (marks.length > 0 ? text.precision.marked : ""),
    rows,
    name: "precision-and-recall",
    method: METHOD,
    analysis: "diagnostics",
    columns: cutColumns(rows),
    chart: (cuts: Row[], { width }) =>
      shareCurve(
        cuts.map((cut) => pointOf(cut, "detection_rate", "precision", "precision")),
        {
          width,
          xLabel: text.precision.x,
          yLabel: text.precision.y,
          xIsShare: true,
          marks,
          ...(typeof baseRate === "number" && { against: { y: baseRate, label: text.precision.level(baseRate) } }),
        },
      ),
  });
}

function lightMark(row: Row): ShareMark {
  const light = String(row["light"]);
  return {
    ...pointOf(row, "detection_rate", "precision", "precision"),
    label: diagnosticsWords().precision.marks[light] ?? light,
    symbol: light === "red" ? "square" : "triangle",
    colour: `var(--light-${light})`,
  };
}

/** A point of a row's columns; the interval stands under `<of>_low` and `<of>_high`. */
export function pointOf(row: Row, x: string, y: string, of: string): SharePoint {
  const bound = (name: string) => (row[`${of}_${name}`] ?? null) as number | null;
  return { x: Number(row[x]), y: Number(row[y]), low: bound("low"), high: bound("high") };
}

/** The columns of every cut; scores only where the build has them. */
export function cutColumns(rows: readonly Row[]) {
  const { cutColumns: columns, scoreColumn } = diagnosticsWords();
  return rows.some((row) => "score" in row) ? [...columns, scoreColumn] : columns;
}

/** Whether probabilities hold. */
export function reliabilityFigure(report: Report): HTMLElement {
  const text = diagnosticsWords();
  const ratio = report.numbers["fraud.calibration_ratio"];
  const rows = report.tables["fraud_reliability"] ?? [];
  if (hasNothing(report)) return html`<span></span>`;
  if (ratio && rows.length === 0) return html`<p class="empty">${text.reliabilityTitle(report.numbers)}</p>`;
  return html`<div>
    ${figure(report, {
      title: text.reliabilityTitle(report.numbers),
      subtitle: text.reliability.subtitle,
      rows,
      name: "reliability",
      method: METHOD,
      analysis: "diagnostics",
      columns: text.reliability.columns,
      chart: (bins: ReliabilityBin[], { width }) =>
        reliabilityPlot(bins, { width, xLabel: text.reliability.x, yLabel: text.reliability.y }),
    })}
    <p>${text.reliabilityNote(report.numbers)}</p>
  </div>`;
}

/** What reviews find at branches, with the plan of today. */
export function capacityFigure(report: Report): HTMLElement {
  const text = diagnosticsWords();
  const rows = report.tables["fraud_capacity"] ?? [];
  const now = report.tables["fraud_capacity_now"]?.[0]?.["each"];
  if (hasNothing(report)) return html`<span></span>`;
  return html`<div>
    ${figure(report, {
      title: text.capacityTitle(rows),
      subtitle: text.capacity.subtitle,
      rows,
      name: "recall-at-capacity",
      method: METHOD,
      analysis: "diagnostics_capacity",
      columns: text.capacity.columns,
      chart: (reviews: Row[], { width }) =>
        shareCurve(
          reviews.map((row) => pointOf(row, "each", "recall", "recall")),
          {
            width,
            xLabel: text.capacity.x,
            yLabel: text.capacity.y,
            xIsShare: false,
            ...(typeof now === "number" && { against: { x: now, label: text.capacity.now(now) } }),
          },
        ),
    })}
    <p>${text.capacityNote(report.numbers)}</p>
  </div>`;
}
