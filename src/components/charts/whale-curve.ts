import * as Plot from "@observablehq/plot";
import { formatTick, formatValue } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface WhalePoint {
  /** Share of customers so far, most valuable first: 0 to 1. */
  customers: number;
  /** Share of all contribution that they carry: above 1 before the curve comes back down. */
  value: number;
  low: number | null;
  high: number | null;
}

const LEFT = 36;
const RIGHT = 20;
const share = { unit: "share" as const };

/** Cumulative share of value by share of customers with its interval; the peak and the top fifth are named on it. */
export function whaleCurve(rows: readonly WhalePoint[], { width }: { width: number }): SVGSVGElement {
  const points = [...rows].sort((a, b) => a.customers - b.customers);
  const fifth = at(points, 0.2);
  const peak = points.reduce((best, point) => (point.value > best.value ? point : best), points[0] ?? fifth);
  const percent = (value: number) => formatTick(value, 1, share);
  return plotChart(width, {
    height: Math.round(Math.min(440, Math.max(300, width * 0.5))),
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 48,
    x: {
      domain: [0, 1],
      ticks: width < NARROW ? 5 : 10,
      tickFormat: percent,
      label: words().components.charts.customers,
    },
    y: { tickFormat: percent, ticks: 6, label: words().components.charts.value, nice: true, zero: true },
    marks: [...context(points, width), ...curve(points), ...topFifth(fifth, width), ...peakMark(peak, width)],
  });
}

function context(points: readonly WhalePoint[], width: number) {
  const { whole, even } = words().components.charts;
  const end = points.at(-1);
  return [
    Plot.ruleY([0], { stroke: "var(--hairline-strong)" }),
    Plot.ruleY([1], { stroke: "var(--context)", strokeDasharray: "2 3" }),
    Plot.text([[0, 1]], { text: [whole], dx: 4, dy: -10, textAnchor: "start", fill: "var(--ink-muted)" }),
    Plot.line(
      [
        [0, 0],
        [1, end ? Math.sign(end.value) : 1],
      ],
      { stroke: "var(--context)", strokeWidth: 1 },
    ),
    Plot.text([[0.56, 0.56]], {
      text: [even],
      dy: 18,
      dx: 4,
      textAnchor: "start",
      fill: "var(--ink-muted)",
      filter: () => width >= NARROW,
    }),
  ];
}

function curve(points: readonly WhalePoint[]) {
  const banded = points.filter(({ low, high }) => low !== null && high !== null);
  return [
    Plot.areaY(banded, { x: "customers", y1: "low", y2: "high", fill: "var(--accent-soft)", curve: "monotone-x" }),
    Plot.line(points, { x: "customers", y: "value", stroke: "var(--accent)", strokeWidth: 2.5, curve: "monotone-x" }),
  ];
}

function topFifth(point: WhalePoint, width: number) {
  const text = words().components.charts.top(formatValue(0.2, share), formatValue(point.value, share));
  return [
    Plot.ruleX([point], { x: "customers", y1: 0, y2: "value", stroke: "var(--accent)", strokeDasharray: "2 3" }),
    Plot.dot([point], { x: "customers", y: "value", fill: "var(--accent)", r: 4 }),
    named([point], text, { dx: 10, dy: 14, lineAnchor: "top", lineWidth: width < NARROW ? 8 : Infinity }),
  ];
}

function peakMark(point: WhalePoint, width: number) {
  if (point.value <= 1 || point.customers >= 1) return [];
  const text = words().components.charts.peak(formatValue(point.value, share), formatValue(point.customers, share));
  const room = (1 - point.customers) * (width - LEFT - RIGHT) + RIGHT;
  const side =
    room < text.length * 3.8 ? ({ textAnchor: "end", dx: room } as const) : ({ textAnchor: "middle" } as const);
  return [
    Plot.dot([point], {
      x: "customers",
      y: "value",
      fill: "var(--paper)",
      stroke: "var(--accent)",
      strokeWidth: 2,
      r: 4,
    }),
    named([point], text, { dy: -12, lineAnchor: "bottom", ...side }),
  ];
}

function named(points: readonly WhalePoint[], text: string, options: Plot.TextOptions) {
  return Plot.text(points, {
    x: "customers",
    y: "value",
    text: () => text,
    textAnchor: "start",
    fill: "var(--ink)",
    stroke: "var(--paper)",
    strokeWidth: 5,
    fontWeight: 600,
    fontSize: 14,
    ...options,
  });
}

/** The curve at a share of customers, between its points by a straight line. */
function at(points: readonly WhalePoint[], customers: number): WhalePoint {
  const after = points.findIndex((point) => point.customers >= customers);
  const right = points[after] ?? { customers, value: 0, low: null, high: null };
  const left = points[after - 1] ?? right;
  const span = right.customers - left.customers;
  const part = span > 0 ? (customers - left.customers) / span : 0;
  return { customers, value: left.value + part * (right.value - left.value), low: null, high: null };
}
