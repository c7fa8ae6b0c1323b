import * as Plot from "@observablehq/plot";
import { formatTick, formatUnit } from "../../words/number-format.js";
import { plotChart } from "./plot-chart.js";

export interface CashMonth {
  month: number;
  amount: number;
  low: number | null;
  high: number | null;
}

interface Options {
  width: number;
  currency: string;
  xLabel: string;
  yLabel: string;
  /** A month that is marked, and what is written at it. */
  marked: number;
  markedLabel: string;
}

/** Cumulative money by month with its band, against zero, and one month marked. */
export function cashCurve(points: readonly CashMonth[], options: Options): SVGSVGElement {
  const { width, currency, marked } = options;
  const format = { unit: "money" as const, currency };
  const largest = Math.max(...points.flatMap(({ amount, low, high }) => [amount, low ?? 0, high ?? 0].map(Math.abs)));
  const at = points.filter(({ month }) => month === marked);
  return plotChart(width, {
    height: Math.round(Math.min(400, Math.max(280, width * 0.44))),
    marginLeft: 52,
    marginRight: 16,
    x: {
      label: options.xLabel,
      ticks: Math.max(4, Math.floor(width / 90)),
      labelAnchor: "right",
      domain: [0, points.at(-1)?.month ?? 1],
    },
    y: {
      label: `${options.yLabel}, ${formatUnit(largest, format)}`,
      tickFormat: (value: number) => formatTick(value, largest, format),
      ticks: 6,
      nice: true,
      zero: true,
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.areaY(
        points.filter(({ low, high }) => low !== null && high !== null),
        { x: "month", y1: "low", y2: "high", fill: "var(--accent-soft)" },
      ),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.ruleX(at, { x: "month", stroke: "var(--ink-muted)", strokeDasharray: "2 3" }),
      Plot.lineY(points, { x: "month", y: "amount", stroke: "var(--accent)", strokeWidth: 2.5 }),
      Plot.dot(at, { x: "month", y: "amount", r: 4.5, fill: "var(--accent)" }),
      Plot.text(at, {
        x: "month",
        frameAnchor: "bottom",
        dx: 8,
        dy: -10,
        text: () => options.markedLabel,
        textAnchor: "start",
        fill: "var(--ink-muted)",
        stroke: "var(--paper)",
        strokeWidth: 4,
      }),
    ],
  });
}
