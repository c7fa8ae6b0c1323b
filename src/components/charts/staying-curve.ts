import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface StayingPoint {
  /** Name of the line, written at its end. */
  series: string;
  /** Months since the start. */
  month: number;
  /** Share still there. */
  estimate: number;
  low: number | null;
  high: number | null;
}

interface Options {
  width: number;
  /** What the two axes measure. */
  xLabel: string;
  yLabel: string;
  /** Months at which the first line says its number. */
  named: readonly number[];
  /** A line that is drawn dotted, without interval. */
  dotted?: string;
}

/** Shares still there by month, one line for each series with its interval as a band; the first is the one that speaks. */
export function stayingCurve(rows: readonly StayingPoint[], options: Options): SVGSVGElement {
  const { width, xLabel, yLabel } = options;
  const last = Math.max(...rows.map(({ month }) => month));
  const percent = (value: number) => formatTick(value, 1, { unit: "share" });
  return plotChart(width, {
    height: Math.round(Math.min(420, Math.max(300, width * 0.46))),
    marginLeft: 36,
    marginRight: width < NARROW ? 92 : 112,
    x: {
      label: xLabel,
      domain: [0, last],
      ticks: ticksUntil(last, width),
      tickFormat: (month: number) => String(month),
    },
    y: { label: yLabel, domain: [0, 1], ticks: 5, tickFormat: percent },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 5 }),
      Plot.ruleY([0], { stroke: "var(--hairline-strong)" }),
      ...lines(rows, options),
    ],
  });
}

function ticksUntil(last: number, width: number): number[] {
  const step = width < NARROW ? 24 : 12;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
}

function lines(rows: readonly StayingPoint[], { named, dotted }: Options): Plot.Markish[] {
  const names = [...new Set(rows.map(({ series }) => series))];
  const colour = (series: string) => (series === names[0] ? "var(--accent)" : "var(--context)");
  const banded = rows.filter(({ series, low, high }) => series !== dotted && low !== null && high !== null);
  const points = rows.filter(({ series, month }) => series === names[0] && named.includes(month));
  const place = { x: "month", y: "estimate" } as const;
  return [
    Plot.areaY(banded, {
      x: "month",
      y1: "low",
      y2: "high",
      z: "series",
      fill: ({ series }: StayingPoint) => (series === names[0] ? "var(--accent-soft)" : "var(--context-soft)"),
    }),
    ...names.map((name) =>
      Plot.line(
        rows.filter(({ series }) => series === name),
        {
          ...place,
          stroke: colour(name),
          strokeWidth: name === names[0] ? 2.5 : 1.75,
          ...(name === dotted && { strokeDasharray: "2 4" }),
        },
      ),
    ),
    Plot.dot(points, { ...place, r: 4, fill: "var(--accent)" }),
    Plot.text(points, {
      ...place,
      text: ({ estimate }: StayingPoint) => formatTick(Math.round(estimate * 100) / 100, 1, { unit: "share" }),
      dx: 6,
      dy: -13,
      fill: "var(--ink)",
      stroke: "var(--paper)",
      strokeWidth: 4,
      fontWeight: 600,
    }),
    ...endLabels(rows, names, colour),
  ];
}

/** Names at the ends of the lines, moved apart where they would touch. */
function endLabels(
  rows: readonly StayingPoint[],
  names: readonly string[],
  colour: (series: string) => string,
): Plot.Markish[] {
  const ends = names.map((name) => rows.filter(({ series }) => series === name).at(-1)!);
  const ordered = [...ends].sort((a, b) => b.estimate - a.estimate);
  let reached = Infinity;
  return ordered.map((end) => {
    const y = Math.min(end.estimate, reached - 0.062);
    reached = y;
    return Plot.text([end], {
      x: "month",
      y: () => y,
      text: ({ series }: StayingPoint) => series,
      dx: 14,
      textAnchor: "start",
      lineWidth: 12,
      fill: end.series === names[0] ? colour(end.series) : "var(--ink-muted)",
      fontWeight: end.series === names[0] ? 600 : 400,
    });
  });
}
