import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { plotChart } from "./plot-chart.js";

export interface PricePoint {
  /** Price against list price, as a share of it. */
  change: number;
  estimate: number;
  low: number;
  high: number;
  /** Set for a price that was offered; a point of the curve has none. */
  quotes: number | null;
}

interface Options {
  width: number;
  /** What the axes measure. */
  x: string;
  y: string;
}

/** Take-up by price: the curve with its band, and the prices that were offered with their intervals. */
export function priceCurve(rows: readonly PricePoint[], { width, x, y }: Options): SVGSVGElement {
  const curve = rows.filter(({ quotes }) => quotes === null);
  const offered = rows.filter(({ quotes }) => quotes !== null);
  return plotChart(width, {
    height: Math.round(Math.min(360, Math.max(260, width * 0.36))),
    marginLeft: 40,
    marginRight: 24,
    x: {
      label: x,
      labelAnchor: "right",
      inset: 28,
      ticks: [...new Set(offered.map(({ change }) => change))],
      tickFormat: (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.round(100 * Math.abs(value))}`,
    },
    y: {
      label: `${y}, %`,
      tickFormat: (value: number) => formatTick(value, 1, { unit: "share" }),
      ticks: 5,
      nice: true,
      zero: true,
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 5 }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.areaY(curve, { x: "change", y1: "low", y2: "high", fill: "var(--accent-soft)" }),
      Plot.lineY(curve, { x: "change", y: "estimate", stroke: "var(--accent)", strokeWidth: 2 }),
      Plot.ruleX(offered, { x: "change", y1: "low", y2: "high", stroke: "var(--ink)" }),
      Plot.dot(offered, { x: "change", y: "estimate", r: 4.5, fill: "var(--ink)" }),
      Plot.text(offered, {
        x: "change",
        y: "high",
        dy: -12,
        text: (row: PricePoint) => `${Math.round(100 * row.estimate)} %`,
        fill: "var(--ink)",
        fontWeight: 600,
      }),
    ],
  });
}
