import { html } from "htl";
import * as Plot from "@observablehq/plot";
import type { Report, Row } from "../../models/report.js";
import { fitWords } from "../../words/segments-fit.js";
import { NARROW, plotChart } from "../charts/plot-chart.js";
import { figure } from "../figure.js";
import { hasNothing } from "../has-nothing.js";

/** Pixels between two bands of money. */
const STEP = 40;
/** Opacity of the cell with the most people. */
const DARKEST = 0.8;

/**
 * Prospects by expected contribution and contacts a week, as cells of ten people and more, with the corner marked; nothing where the book does not tell,
 * which the finding explains.
 */
export function fitCellsFigure(report: Report): HTMLElement {
  const found = report.tables["fit_cells"] ?? [];
  if (hasNothing(report) || (report.state === "ready" && found.length === 0)) return html`<span></span>`;
  const text = fitWords();
  const { currency } = report.book;
  const rows = found.map((row): Row => {
    return {
      money_band: text.chart.band(row["money_from"], row["money_until"], currency),
      rate_band: text.chart.rateBand(row),
      people: row["people"] ?? null,
      corner: row["in_corner"] ? text.chart.corner : null,
      money: row["money"]!,
      rate: row["rate"]!,
    };
  });
  const rule = text.rule(report.numbers, currency);
  return html`<section>
    ${figure(report, {
      title: text.chart.title(report.numbers),
      subtitle: text.chart.subtitle,
      rows,
      name: "fit-cells",
      method: "/segments/methods#fit",
      columns: text.chart.columns,
      chart: (cells: Cell[], { width }) => cellChart(cells, width),
    })}
    ${rule && rows.length > 0 ? html`<p class="subtitle">${rule}</p>` : null}
  </section>`;
}

interface Cell {
  money_band: string;
  rate_band: string;
  people: number | null;
  corner: string | null;
  money: number;
  rate: number;
}

function cellChart(cells: readonly Cell[], width: number): SVGSVGElement {
  const text = fitWords().chart;
  const ordered = (key: "money" | "rate", name: "money_band" | "rate_band") => [
    ...new Set(cells.toSorted((a, b) => a[key] - b[key]).map((cell) => cell[name])),
  ];
  const [x, y] = [ordered("rate", "rate_band"), ordered("money", "money_band").reverse()];
  const told = cells.filter(({ people }) => people !== null);
  const most = Math.max(1, ...told.map(({ people }) => people!));
  const marginLeft = width < NARROW ? 96 : 176;
  return plotChart(width, {
    height: y.length * STEP + 88,
    ...{ marginLeft, marginRight: 8, marginTop: 40, marginBottom: 48 },
    opacity: { type: "identity" },
    x: { domain: x, type: "band", label: text.x, padding: 0.04 },
    y: { domain: y, type: "band", label: text.y, padding: 0.04 },
    marks: [
      Plot.axisY({
        tickSize: 0,
        label: text.y,
        labelAnchor: "top",
        fill: "var(--ink)",
        lineWidth: width < NARROW ? 7 : 14,
      }),
      Plot.axisX({ tickSize: 0, label: text.x, labelAnchor: "right" }),
      ...cornerMarks(cells, x, y),
      Plot.cell(told, {
        x: "rate_band",
        y: "money_band",
        fill: "var(--context)",
        fillOpacity: ({ people }: Cell) => DARKEST * Math.sqrt(people! / most),
      }),
      Plot.text(told, {
        x: "rate_band",
        y: "money_band",
        text: ({ people }: Cell) => fitWords().count(people!),
        fill: "var(--ink)",
      }),
      Plot.text(
        cells.filter(({ people }) => people === null),
        { x: "rate_band", y: "money_band", text: () => "–", fill: "var(--ink-muted)" },
      ),
    ],
  });
}

/** The corner's cells, tinted, with their name above. */
function cornerMarks(cells: readonly Cell[], x: readonly string[], y: readonly string[]) {
  const corner = cells.filter((cell) => cell.corner !== null);
  if (corner.length === 0) return [];
  return [
    Plot.cell(corner, { x: "rate_band", y: "money_band", fill: "var(--accent)", fillOpacity: 0.16, inset: -1 }),
    Plot.text([corner[0]!.corner!], {
      x: () => x.at(-1),
      y: () => y[0],
      text: (name: string) => name,
      dy: -STEP / 2 - 9,
      dx: 0,
      textAnchor: "end",
      fill: "var(--accent)",
      fontWeight: 600,
    }),
  ];
}
