import * as Plot from "@observablehq/plot";
import { formatTick, formatValue } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

/** A difference all else alike, with an interval for all rows together, beside the difference as it is. */
export interface ForestRow {
  name: string;
  estimate: number;
  low: number;
  high: number;
  raw: number;
  raw_low: number;
  raw_high: number;
  /** Whether the difference is told from nothing. */
  clear: boolean;
}

interface Options {
  width: number;
  label: string;
  /** Differences within this of nothing do not matter, and what that is called. */
  margin: number;
  marginLabel: string;
  adjusted: string;
  raw: string;
}

type Placed = ForestRow & { y: number };

const ROW = 46;
const NAME = 20;
const TOP = 34;
const BETWEEN = 15;
const format = { unit: "points", decimals: 1 } as const;

/** Differences in points around nothing, one under another: the adjusted one filled, the raw one hollow under it. */
export function claimForest(rows: readonly ForestRow[], options: Options): SVGSVGElement {
  const { width, margin } = options;
  const isNarrow = width < NARROW + 160;
  const step = isNarrow ? ROW + NAME : ROW;
  const placed = rows.map((row, i) => ({ ...row, y: i * step + (isNarrow ? NAME : 0) + 12 }));
  const height = rows.length * step;
  const left = isNarrow ? 8 : Math.min(330, 20 + Math.max(...rows.map(({ name }) => name.length)) * 6.9);
  const domain = domainOf(rows, margin);
  const largest = Math.max(...domain.map(Math.abs));
  return plotChart(width, {
    height: height + TOP + 50,
    marginLeft: left,
    marginRight: isNarrow ? 16 : 170,
    marginTop: TOP,
    marginBottom: 46,
    x: {
      domain,
      label: options.label,
      labelAnchor: "right",
      ticks: Math.max(3, Math.floor(width / 160)),
      tickFormat: (value: number) => formatTick(value, largest, format),
    },
    y: { domain: [0, height], reverse: true, axis: null },
    marks: [
      Plot.text([0], { x: 0, frameAnchor: "top", dy: -16, text: [options.marginLabel], fill: "var(--ink-muted)" }),
      ...ground(placed, margin, isNarrow, height),
      names(placed, isNarrow, left),
      ...intervals(placed),
      ...(isNarrow ? [] : labels(placed, options)),
    ],
  });
}

/** Nothing and the band around it; on a phone they leave out the lines of names. */
function ground(placed: readonly Placed[], margin: number, isNarrow: boolean, height: number): Plot.Markish[] {
  const spans = isNarrow ? placed.map(({ y }) => [y - 9, y + BETWEEN + 8] as const) : [[0, height] as const];
  const along = { y1: (span: readonly [number, number]) => span[0], y2: (span: readonly [number, number]) => span[1] };
  return [
    Plot.rect(spans, { ...along, x1: -margin, x2: margin, fill: "var(--context-soft)", fillOpacity: 0.45 }),
    Plot.ruleX(spans, { ...along, x: 0, stroke: "var(--ink-muted)" }),
  ];
}

function names(placed: readonly Placed[], isNarrow: boolean, left: number) {
  return Plot.text(placed, {
    y: (row: Placed) => row.y + (isNarrow ? -18 : BETWEEN / 2),
    frameAnchor: "left",
    textAnchor: "start",
    dx: isNarrow ? 0 : -left,
    text: (row: Placed) =>
      isNarrow ? `${row.name}: ${formatValue(row.estimate, { ...format, signed: true })}` : row.name,
    fontWeight: 600,
    fill: "var(--ink)",
  });
}

function intervals(placed: readonly Placed[]): Plot.Markish[] {
  const below = (row: Placed) => row.y + BETWEEN;
  return [
    Plot.ruleY(placed, {
      y: "y",
      x1: "low",
      x2: "high",
      strokeWidth: 9,
      stroke: (row: Placed) => (row.clear ? "var(--accent-soft)" : "var(--hairline-strong)"),
    }),
    Plot.dot(placed, {
      y: "y",
      x: "estimate",
      r: 5,
      fill: (row: Placed) => (row.clear ? "var(--accent)" : "var(--context)"),
    }),
    Plot.ruleY(placed, { y: below, x1: "raw_low", x2: "raw_high", stroke: "var(--context)", strokeWidth: 1.5 }),
    Plot.dot(placed, { y: below, x: "raw", r: 3.5, fill: "var(--paper)", stroke: "var(--context)", strokeWidth: 1.5 }),
  ];
}

/** Numbers in the right margin; the first row says which is which. */
function labels(placed: readonly Placed[], { adjusted, raw }: Options): Plot.Markish[] {
  const shared = { frameAnchor: "right" as const, textAnchor: "start" as const, dx: 14 };
  const signed = (value: number) => formatValue(value, { ...format, unit: "points", signed: true });
  const first = placed[0];
  return [
    Plot.text(placed, {
      ...shared,
      y: "y",
      text: (row: Placed) => (row === first ? `${signed(row.estimate)}, ${adjusted}` : signed(row.estimate)),
      fill: "var(--ink)",
    }),
    Plot.text(placed, {
      ...shared,
      y: (row: Placed) => row.y + BETWEEN,
      text: (row: Placed) => (row === first ? `${signed(row.raw)}, ${raw}` : signed(row.raw)),
      fill: "var(--ink-muted)",
    }),
  ];
}

function domainOf(rows: readonly ForestRow[], margin: number): [number, number] {
  const values = rows.flatMap(({ low, high, raw_low, raw_high }) => [low, high, raw_low, raw_high]);
  return [Math.min(-1.2 * margin, ...values), Math.max(1.2 * margin, ...values)];
}
