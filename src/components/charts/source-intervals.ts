import * as Plot from "@observablehq/plot";
import type { Unit } from "../../metrics.js";
import { formatTick, formatUnit, formatValue, type NumberFormat } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

/** What one source says of one thing; sources of a thing stand together in the order given. */
export interface SourceInterval {
  category: string;
  source: string;
  estimate: number;
  low: number | null;
  high: number | null;
  /** Drawn open: it shares something out, and measures no effect. */
  credit: boolean;
  /** The one that counts. */
  chosen: boolean;
}

interface Options {
  width: number;
  label: string;
  unit: Unit;
  decimals?: number;
}

type Line = SourceInterval & { y: number };

const LINE = 21;

/** A group of lines for each category, a line for each source: its estimate and interval on one scale, the chosen one in the accent. */
export function sourceIntervals(rows: readonly SourceInterval[], options: Options): SVGSVGElement {
  const { width, unit, decimals = 0 } = options;
  const { lines, heads, height } = laidOut(rows, width < NARROW);
  const domain = domainOf(rows);
  const largest = Math.max(...domain.map(Math.abs));
  const format = { unit, decimals };
  const marginLeft = columns(rows, width);
  return plotChart(width, {
    height: height * LINE + 60,
    marginLeft: marginLeft.all,
    marginRight: 24,
    marginTop: 12,
    marginBottom: 44,
    x: {
      domain,
      clamp: true,
      label: [options.label, formatUnit(largest, format)].filter(Boolean).join(", "),
      labelAnchor: "right",
      ticks: Math.max(3, Math.floor(width / 140)),
      tickFormat: (value: number) => formatTick(value, largest, format),
    },
    y: { domain: [0, height], axis: null, reverse: true },
    marks: [
      Plot.ruleX([0], { stroke: "var(--hairline-strong)" }),
      Plot.ruleY(
        heads.filter(({ y }) => y > 0),
        { y: (head: Head) => head.y - 0.15, stroke: "var(--hairline)", insetLeft: -marginLeft.all },
      ),
      names(heads, -marginLeft.all, "category", 600),
      names(lines, marginLeft.source - marginLeft.all, "source", 400),
      ...intervals(lines, domain, format),
    ],
  });
}

interface Head {
  category: string;
  y: number;
}

/** Where lines and the names of their categories stand; on a phone each name has a line of its own. */
function laidOut(rows: readonly SourceInterval[], narrow: boolean) {
  const lines: Line[] = [];
  const heads: Head[] = [];
  let y = 0;
  for (const category of new Set(rows.map((row) => row.category))) {
    heads.push({ category, y });
    if (narrow) y++;
    for (const row of rows.filter((one) => one.category === category)) lines.push({ ...row, y: y++ });
    y += 0.3;
  }
  return { lines, heads, height: y };
}

/** Pixels left of the chart, and where the names of sources begin in them. */
function columns(rows: readonly SourceInterval[], width: number): { all: number; source: number } {
  const letters = (key: "category" | "source") => Math.max(...rows.map((row) => row[key].length));
  const source = width < NARROW ? 0 : Math.min(190, 14 + letters("category") * 7.4);
  return { all: source + Math.min(width * 0.4, 18 + letters("source") * 6.6), source };
}

function names(rows: readonly (Line | Head)[], dx: number, key: "category" | "source", fontWeight: number) {
  return Plot.text(rows, {
    frameAnchor: "left",
    textAnchor: "start",
    dx,
    y: (row: Line | Head) => row.y + 0.5,
    text: key,
    fontWeight,
    fill: (row: Line | Head) =>
      key === "category" || ("chosen" in row && row.chosen) ? "var(--ink)" : "var(--ink-muted)",
  });
}

function intervals(lines: readonly Line[], [least, most]: [number, number], format: NumberFormat): Plot.Markish[] {
  const y = (line: Line) => line.y + 0.5;
  const colour = (line: Line, soft: string) => `var(--${line.chosen ? "accent" : "context"}${soft})`;
  return [
    Plot.ruleY(
      lines.filter(({ low, high }) => low !== null && high !== null),
      { y, x1: "low", x2: "high", strokeWidth: 8, stroke: (line: Line) => colour(line, "-soft") },
    ),
    Plot.dot(lines, {
      y,
      x: "estimate",
      r: 4.5,
      fill: (line: Line) => (line.credit ? "var(--paper)" : colour(line, "")),
      stroke: (line: Line) => colour(line, ""),
      strokeWidth: 1.6,
    }),
    outliers(lines, [least, most], format),
    edgeMark(
      lines.filter(({ high }) => (high ?? 0) > most),
      most,
      "›",
      8,
    ),
    edgeMark(
      lines.filter(({ low }) => (low ?? 0) < least),
      least,
      "‹",
      -8,
    ),
  ];
}

/** Writes out what lies beyond the chart. */
function outliers(lines: readonly Line[], [least, most]: [number, number], format: NumberFormat) {
  return Plot.text(
    lines.filter(({ estimate }) => estimate > most || estimate < least),
    {
      y: (line: Line) => line.y + 0.5,
      x: "estimate",
      text: ({ estimate }: Line) => formatValue(estimate, format),
      dx: -8,
      textAnchor: "end",
      fill: "var(--ink-muted)",
      stroke: "var(--paper)",
      strokeWidth: 5,
    },
  );
}

/** Says that an interval goes on beyond the chart. */
function edgeMark(lines: readonly Line[], x: number, text: string, dx: number) {
  return Plot.text(lines, {
    y: (line: Line) => line.y + 0.5,
    x: () => x,
    text: () => text,
    dx,
    fill: "var(--ink-muted)",
  });
}

/** Zero and the estimates, but for one far beyond all others, and of the intervals as much as leaves the estimates most of the room. */
function domainOf(rows: readonly SourceInterval[]): [number, number] {
  const estimates = rows.map(({ estimate }) => estimate);
  const least = -reachOf(estimates.map((estimate) => -estimate));
  const most = reachOf(estimates);
  const room = (most - least || 1) * 0.6;
  return [
    Math.max(least - room, Math.min(least, ...rows.map(({ low }) => low ?? 0))),
    Math.min(most + room, Math.max(most, ...rows.map(({ high }) => high ?? 0))),
  ];
}

/** The largest of the estimates and zero; when it is more than twice the next one, a fifth more than that. */
function reachOf(estimates: readonly number[]): number {
  const [largest = 0, next = largest] = [...estimates].sort((a, b) => b - a);
  return Math.max(0, next > 0 && largest > 2 * next ? 1.2 * next : largest);
}
