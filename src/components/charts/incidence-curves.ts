import * as Plot from "@observablehq/plot";
import { group } from "d3-array";
import { formatTick } from "../../words/number-format.js";
import { lineEnds } from "./line-ends.js";
import { plotChart } from "./plot-chart.js";

export interface IncidencePoint {
  /** Name of the cause; the first cause of the rows is the one that the chart is about. */
  line: string;
  years: number;
  incidence: number;
  low: number | null;
  high: number | null;
}

interface Options {
  width: number;
  /** What the axes measure. */
  x: string;
  y: string;
}

const HEIGHT = 380;
const MARGINS = 80;

/** The share of policies that each cause has ended, a line each with its band, named at its end. */
export function incidenceCurves(points: readonly IncidencePoint[], { width, x, y }: Options): SVGSVGElement {
  const first = points[0]?.line;
  const known = points.filter(({ low, high }) => low !== null && high !== null);
  const colour = (own: string, other: string) => (point: { line: string }) => (point.line === first ? own : other);
  const lines = [...group(points, ({ line }) => line).values()];
  const letters = Math.max(...lines.map((line) => line[0]!.line.length));
  const top = Math.max(...points.map(({ incidence, high }) => high ?? incidence)) * 1.05;
  const ends = lineEnds(
    lines.map((line) => line.map((point) => ({ line: point.line, x: point.years, y: point.incidence }))),
    (17 / (HEIGHT - MARGINS)) * top,
    top,
  );
  return plotChart(width, {
    height: HEIGHT,
    marginLeft: 40,
    marginRight: Math.min(16 + letters * 7, width * 0.42),
    x: { label: x, labelAnchor: "right", ticks: Math.max(4, Math.floor(width / 110)) },
    y: {
      domain: [0, top],
      label: y,
      tickFormat: (value: number) => formatTick(value, 1, { unit: "share" }),
      ticks: 6,
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.areaY(known, {
        x: "years",
        y1: "low",
        y2: "high",
        z: "line",
        fill: colour("var(--accent-soft)", "var(--context-soft)"),
        curve: "linear",
      }),
      Plot.lineY(points, {
        x: "years",
        y: "incidence",
        z: "line",
        stroke: colour("var(--accent)", "var(--context)"),
        strokeWidth: 2,
        curve: "linear",
      }),
      Plot.text(ends, {
        x: "x",
        y: "y",
        text: "line",
        textAnchor: "start",
        dx: 8,
        fill: colour("var(--accent)", "var(--ink-muted)"),
        fontWeight: 600,
      }),
    ],
  });
}
