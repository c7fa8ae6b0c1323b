import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface SharePoint {
  x: number;
  /** A share, with its interval. */
  y: number;
  low: number | null;
  high: number | null;
}

/** A place beside the curve, with the interval of its height. */
export interface ShareMark extends SharePoint {
  label: string;
  symbol: "circle" | "square" | "triangle" | "diamond";
  colour: string;
}

interface Options {
  width: number;
  xLabel: string;
  yLabel: string;
  /** Whether x is a share as well, drawn from 0 to 1; a number otherwise. */
  xIsShare: boolean;
  /** What the curve is held against: a height or a width with its name, or the line where both axes agree. */
  against?: { y: number; label: string } | { x: number; label: string } | "diagonal";
  marks?: readonly ShareMark[];
}

/** A share as it moves with another: one line with its band, what it is held against, and named places beside it. */
export function shareCurve(points: readonly SharePoint[], options: Options): SVGSVGElement {
  const { width, xLabel, yLabel, xIsShare, against, marks = [] } = options;
  const percent = (value: number) => formatTick(value, 1, { unit: "share" });
  const ordered = [...points].sort((a, b) => a.x - b.x);
  return plotChart(width, {
    height: Math.round(Math.min(420, Math.max(300, width * 0.46))),
    marginLeft: 40,
    marginRight: 20,
    x: {
      label: xLabel,
      labelAnchor: "right",
      ...(xIsShare ? { domain: [0, 1], ticks: 5, tickFormat: percent } : { ticks: Math.min(points.length, 8) }),
    },
    y: { label: yLabel, domain: [0, 1], ticks: 5, tickFormat: percent },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 5 }),
      Plot.ruleY([0], { stroke: "var(--hairline-strong)" }),
      Plot.areaY(
        ordered.filter(({ low, high }) => low !== null && high !== null),
        { x: "x", y1: "low", y2: "high", fill: "var(--accent-soft)" },
      ),
      ...held(against, ordered),
      Plot.lineY(ordered, { x: "x", y: "y", stroke: "var(--accent)", strokeWidth: 2.5 }),
      ...named(marks, width),
    ],
  });
}

function held(against: Options["against"], points: readonly SharePoint[]): Plot.Markish[] {
  const style = { stroke: "var(--ink-muted)", strokeDasharray: "2 3" };
  const text = { fill: "var(--ink-muted)", stroke: "var(--paper)", strokeWidth: 4 };
  if (against === undefined) return [];
  if (against === "diagonal")
    return [Plot.line([0, 1], { x: (value: number) => value, y: (value: number) => value, ...style })];
  if ("y" in against)
    return [
      Plot.ruleY([against.y], style),
      Plot.text([against], { y: "y", text: "label", frameAnchor: "right", textAnchor: "end", dy: -10, ...text }),
    ];
  const isRight = against.x > (points[0]!.x + points.at(-1)!.x) / 2;
  return [
    Plot.ruleX([against.x], style),
    Plot.text([against], {
      x: "x",
      text: "label",
      frameAnchor: "bottom",
      textAnchor: isRight ? "end" : "start",
      dx: isRight ? -8 : 8,
      dy: -10,
      ...text,
    }),
  ];
}

function named(marks: readonly ShareMark[], width: number): Plot.Markish[] {
  const place = { x: "x", y: "y" } as const;
  return [
    Plot.ruleX(
      marks.filter(({ low, high }) => low !== null && high !== null),
      { x: "x", y1: "low", y2: "high", stroke: "var(--ink)", strokeWidth: 1.5 },
    ),
    Plot.dot(marks, {
      ...place,
      r: 6,
      symbol: "symbol",
      fill: "colour",
      stroke: "var(--ink)",
    }),
    Plot.text(marks, {
      ...place,
      text: "label",
      textAnchor: "start",
      dx: 12,
      dy: width < NARROW ? -14 : -8,
      fill: "var(--ink)",
      stroke: "var(--paper)",
      strokeWidth: 4,
      fontWeight: 600,
    }),
  ];
}
