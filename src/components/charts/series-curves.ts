import * as Plot from "@observablehq/plot";
import type { NumberFormat } from "../../words/number-format.js";
import { formatTick, formatUnit } from "../../words/number-format.js";
import { lineEnds } from "./line-ends.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface SeriesPoint {
  /** Name of the line as readers see it. */
  line: string;
  x: number;
  y: number;
  low: number | null;
  high: number | null;
}

interface Options {
  width: number;
  xLabel: string;
  yLabel: string;
  format: NumberFormat;
  /** Lines that the chart is about; the others are context. */
  named: readonly string[];
  /** Lines that are drawn as dots: what was observed, beside what models say. */
  dotted?: readonly string[];
}

/** Lines over a common axis, each with its band and its name at its end; some stand out. */
export function seriesCurves(points: readonly SeriesPoint[], options: Options): SVGSVGElement {
  const { width, xLabel, yLabel, format, named, dotted = [] } = options;
  const largest = Math.max(...points.flatMap(({ y, low, high }) => [y, low ?? 0, high ?? 0].map(Math.abs)));
  const height = Math.round(Math.min(420, Math.max(300, width * 0.46)));
  const letters = Math.max(...points.map(({ line }) => line.length));
  const beside = width >= NARROW;
  const shares = format.unit === "share";
  return plotChart(width, {
    height,
    marginLeft: 52,
    marginRight: beside ? Math.round(16 + letters * 7) : 16,
    x: { label: xLabel, ticks: ticksOf(points, width), labelAnchor: "right" },
    y: {
      label: [yLabel, shares ? "%" : formatUnit(largest, format)].filter(Boolean).join(", "),
      tickFormat: (value: number) => formatTick(value, largest, format),
      ticks: 6,
      nice: true,
      zero: true,
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      ...curves(points, named, dotted),
      ...names(points, named, { beside, height, largest }),
    ],
  });
}

/** As many ticks as there is room for, and none between whole numbers where all are whole. */
function ticksOf(points: readonly SeriesPoint[], width: number): number {
  const xs = points.map(({ x }) => x);
  const steps = xs.every(Number.isInteger) ? Math.max(1, Math.max(...xs) - Math.min(...xs)) : Infinity;
  return Math.min(steps, Math.max(4, Math.floor(width / 100)));
}

function curves(points: readonly SeriesPoint[], named: readonly string[], dotted: readonly string[]): Plot.Markish[] {
  const about = ({ line }: SeriesPoint) => named.includes(line);
  const known = points.filter((point) => point.low !== null && point.high !== null);
  const soft = (point: SeriesPoint) => (about(point) ? "var(--accent-soft)" : "var(--context-soft)");
  const [dots, lines] = [true, false].map((drawn) => points.filter(({ line }) => dotted.includes(line) === drawn));
  const colour = (point: SeriesPoint) => (about(point) ? "var(--accent)" : "var(--context)");
  return [
    Plot.areaY(known, { x: "x", y1: "low", y2: "high", z: "line", fill: soft }),
    Plot.lineY(lines, {
      x: "x",
      y: "y",
      z: "line",
      stroke: colour,
      strokeWidth: (d: SeriesPoint) => (about(d) ? 2.5 : 1.5),
    }),
    Plot.dot(dots, { x: "x", y: "y", r: 3.5, fill: colour }),
  ];
}

interface Room {
  beside: boolean;
  height: number;
  largest: number;
}

/** Names at the ends of the lines; on a phone only of those that the chart is about, above their last point. */
function names(points: readonly SeriesPoint[], named: readonly string[], { beside, height, largest }: Room) {
  const lines = [...new Set(points.map(({ line }) => line))];
  const shown = beside ? lines : lines.filter((line) => named.includes(line));
  const lowest = Math.min(0, ...points.flatMap(({ y, low }) => [y, low ?? 0]));
  const apart = ((largest - lowest) * 18) / (height - 80);
  const ends = lineEnds(
    shown.map((line) => points.filter((point) => point.line === line)),
    apart,
    largest,
  );
  const right = Math.max(...points.map(({ x }) => x));
  return [
    Plot.text(ends, {
      x: beside ? () => right : "x",
      y: "y",
      text: "line",
      textAnchor: beside ? "start" : "end",
      dx: beside ? 8 : 0,
      dy: beside ? 0 : -20,
      fill: ({ line }: { line: string }) => (named.includes(line) ? "var(--accent)" : "var(--ink-muted)"),
      fontWeight: 600,
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}
