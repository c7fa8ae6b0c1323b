import * as Plot from "@observablehq/plot";
import { lineEnds } from "../../charts/line-ends.js";
import { NARROW, plotChart } from "../../charts/plot-chart.js";
import type { ChartChoice } from "./chart-choice.js";
import type { ChartPoint } from "./chart-points.js";

export interface DrawOptions {
  width: number;
  choice: ChartChoice;
  /** Whether the horizontal axis is time. */
  time: boolean;
}

/** Bars that a chart has room for. */
export const MOST_BARS = 40;
const ROW = 24;

/** Points as lines, bars or dots; what the columns mean is the reader's to say, so axes carry their names and no unit. */
export function drawChart(points: readonly ChartPoint[], options: DrawOptions): SVGSVGElement {
  const { kind } = options.choice;
  if (kind === "bars") return bars(points, options);
  return kind === "line" ? lines(points, options) : dots(points, options);
}

/** One line stands out, the one that is highest on the whole; each has its name at its end. */
function lines(points: readonly ChartPoint[], options: DrawOptions): SVGSVGElement {
  const { width } = options;
  const names = [...new Set(points.map(({ by }) => by))];
  const beside = width >= NARROW && names.length > 1;
  const highest = highestOf(points);
  const colour = ({ by }: ChartPoint) => (by === highest ? "var(--accent)" : "var(--context)");
  const letters = Math.max(...names.map((name) => name.length));
  const frame = xyFrame(points, options);
  return plotChart(width, {
    ...frame,
    marginRight: beside ? Math.round(16 + Math.min(24, letters) * 7.5) : 16,
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      ...(fromZero(points) ? [Plot.ruleY([0], { stroke: "var(--ink)" })] : []),
      Plot.lineY(points, { x: "x", y: "y", z: "by", stroke: colour, strokeWidth: 2 }),
      ...(beside ? [endNames(points, names, highest, frame.height)] : []),
    ],
  });
}

/** Lines start at zero unless that would press them into the upper half. */
function fromZero(points: readonly ChartPoint[]): boolean {
  const values = points.map(({ y }) => y);
  return Math.min(...values) <= Math.max(...values) / 2;
}

function highestOf(points: readonly ChartPoint[]): string {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { by, y } of points) {
    const { sum, count } = sums.get(by) ?? { sum: 0, count: 0 };
    sums.set(by, { sum: sum + y, count: count + 1 });
  }
  const means = [...sums].map(([by, { sum, count }]) => ({ by, mean: sum / count }));
  return means.sort((a, b) => b.mean - a.mean)[0]?.by ?? "";
}

function endNames(points: readonly ChartPoint[], names: readonly string[], highest: string, height: number) {
  const top = Math.max(...points.map(({ y }) => y));
  const low = Math.min(fromZero(points) ? 0 : top, ...points.map(({ y }) => y));
  const ends = lineEnds(
    names.map((line) => points.filter(({ by }) => by === line).map(({ y }) => ({ line, x: 0, y }))),
    ((top - low) * 18) / (height - 80),
    top,
  );
  return Plot.text(ends, {
    frameAnchor: "right",
    y: "y",
    text: "line",
    textAnchor: "start",
    dx: 8,
    lineWidth: 24,
    textOverflow: "ellipsis",
    fill: ({ line }: { line: string }) => (line === highest ? "var(--accent)" : "var(--ink-muted)"),
    fontWeight: 600,
  });
}

function dots(points: readonly ChartPoint[], options: DrawOptions): SVGSVGElement {
  return plotChart(options.width, {
    ...xyFrame(points, options),
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.dot(points, {
        x: "x",
        y: "y",
        r: points.length > 1000 ? 1.5 : 3,
        fill: "var(--accent)",
        fillOpacity: points.length > 200 ? 0.4 : 0.8,
      }),
    ],
  });
}

function xyFrame(points: readonly ChartPoint[], { width, choice, time }: DrawOptions) {
  const years = points.every(({ x }) => typeof x === "number" && Number.isInteger(x) && Math.abs(x) < 10_000);
  return {
    height: Math.round(Math.min(400, Math.max(280, width * 0.42))),
    marginLeft: 64,
    x: {
      type: time ? ("utc" as const) : ("linear" as const),
      label: choice.x,
      labelAnchor: "right" as const,
      ticks: Math.max(3, Math.floor(width / 100)),
      ...(!time && years && { tickFormat: "d" }),
    },
    y: { label: choice.y, ticks: 6, nice: true, zero: choice.kind === "line" && fromZero(points) },
  };
}

function bars(points: readonly ChartPoint[], { width, choice }: DrawOptions): SVGSVGElement {
  const rows = points.slice(0, MOST_BARS).map((point, i) => ({ ...point, place: i, name: barName(point) }));
  const letters = Math.max(...rows.map(({ name }) => name.length));
  const margin = Math.round(Math.min(20 + letters * 7, width * 0.4));
  return plotChart(width, {
    height: rows.length * ROW + 72,
    marginLeft: margin,
    marginRight: 16,
    x: { label: choice.y, labelAnchor: "right", ticks: Math.max(3, Math.floor(width / 140)), zero: true },
    y: { domain: rows.map(({ place }) => place), label: null },
    marks: [
      Plot.gridX({ stroke: "var(--hairline)", strokeOpacity: 1 }),
      Plot.axisY({
        tickSize: 0,
        tickFormat: (place: number) => rows[place]!.name,
        label: null,
        fill: "var(--ink)",
        textOverflow: "ellipsis",
        lineWidth: margin / 13,
      }),
      Plot.barX(rows, { x: "y", y: "place", fill: "var(--accent)", insetTop: 2, insetBottom: 2 }),
      Plot.ruleX([0], { stroke: "var(--ink)" }),
    ],
  });
}

function barName({ x, by }: ChartPoint): string {
  return by === "" ? String(x) : `${String(x)} · ${by}`;
}
