import * as Plot from "@observablehq/plot";
import { formatTick, formatUnit, formatValue } from "../../words/number-format.js";
import { tenureWords } from "../../words/tenure.js";
import { plotChart } from "./plot-chart.js";

export interface TenureYear {
  years: number;
  /** Contribution per customer in the year alone, and with the years around it. */
  raw: number;
  estimate: number;
  low: number | null;
  high: number | null;
}

interface Options {
  width: number;
  currency: string;
  /** Years of tenure to name the value of. */
  named?: readonly number[];
}

/** Contribution a year along years of tenure: single years as dots, the smoothed line with its band, some years named. */
export function tenureCurve(rows: readonly TenureYear[], { width, currency, named = [] }: Options): SVGSVGElement {
  const text = tenureWords();
  const format = { unit: "money" as const, currency };
  const largest = Math.max(...rows.flatMap(({ raw, estimate }) => [Math.abs(raw), Math.abs(estimate)]));
  const known = rows.filter(({ low, high }) => low !== null && high !== null);
  return plotChart(width, {
    height: Math.round(Math.min(420, Math.max(300, width * 0.42))),
    marginLeft: 48,
    marginRight: 24,
    x: { label: text.curveAxis, ticks: Math.max(4, Math.floor(width / 100)), labelAnchor: "right" },
    y: {
      label: `${text.curveValue}, ${formatUnit(largest, format)}`,
      tickFormat: (value: number) => formatTick(value, largest, format),
      ticks: 6,
      nice: true,
      zero: true,
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.areaY(known, { x: "years", y1: "low", y2: "high", fill: "var(--accent-soft)", curve: "monotone-x" }),
      Plot.dot(rows, { x: "years", y: "raw", r: 3, fill: "var(--context)" }),
      Plot.lineY(rows, { x: "years", y: "estimate", stroke: "var(--accent)", strokeWidth: 2, curve: "monotone-x" }),
      ...names(
        rows.filter(({ years }) => named.includes(years)),
        (value) => formatValue(value, format),
      ),
    ],
  });
}

function names(rows: readonly TenureYear[], text: (value: number) => string): Plot.Markish[] {
  return [
    Plot.dot(rows, { x: "years", y: "estimate", r: 5, fill: "var(--accent)" }),
    Plot.text(rows, {
      x: "years",
      y: "estimate",
      text: ({ estimate }: TenureYear) => text(estimate),
      dy: -18,
      fill: "var(--ink)",
      fontWeight: 600,
      stroke: "var(--paper)",
      strokeWidth: 5,
    }),
  ];
}
