import * as Plot from "@observablehq/plot";
import { formatTick, formatUnit } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { tenureWords } from "../../words/tenure.js";
import { plotChart } from "./plot-chart.js";

export interface SourceYear {
  source: string;
  years: number;
  estimate: number;
  low: number | null;
  high: number | null;
}

/** Contribution a year by source along years of tenure, a line each with its band; interest stands out. */
export function sourceLines(
  rows: readonly SourceYear[],
  { width, currency }: { width: number; currency: string },
): SVGSVGElement {
  const format = { unit: "money" as const, currency };
  const largest = Math.max(...rows.map(({ estimate }) => Math.abs(estimate)));
  const known = rows.filter(({ low, high }) => low !== null && high !== null);
  const colour = ({ source }: SourceYear) => (source === "interest" ? "var(--accent)" : "var(--context)");
  const soft = ({ source }: SourceYear) => (source === "interest" ? "var(--accent-soft)" : "var(--context-soft)");
  return plotChart(width, {
    height: Math.round(Math.min(380, Math.max(280, width * 0.38))),
    marginLeft: 48,
    marginRight: 24,
    x: { label: tenureWords().curveAxis, ticks: Math.max(4, Math.floor(width / 100)), labelAnchor: "right" },
    y: {
      label: `${tenureWords().curveValue}, ${formatUnit(largest, format)}`,
      tickFormat: (value: number) => formatTick(value, largest, format),
      ticks: 6,
      nice: true,
      zero: true,
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.areaY(known, { x: "years", y1: "low", y2: "high", z: "source", fill: soft, curve: "monotone-x" }),
      Plot.lineY(rows, { x: "years", y: "estimate", z: "source", stroke: colour, strokeWidth: 2, curve: "monotone-x" }),
      Plot.text(rows, {
        ...Plot.selectMaxY({ x: "years", y: "estimate", z: "source" }),
        text: ({ source }: SourceYear) => words().components.charts.sources[source] ?? source,
        fill: (row: SourceYear) => (row.source === "interest" ? "var(--accent)" : "var(--ink-muted)"),
        fontWeight: 600,
        dy: -14,
        stroke: "var(--paper)",
        strokeWidth: 5,
      }),
    ],
  });
}
