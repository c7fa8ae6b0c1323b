import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

/** How a model did in a span of time. */
export interface DatedEstimate {
  /** Name of the line as readers see it. */
  line: string;
  /** First and last day, as "2025-01-01". */
  from: string;
  to: string;
  estimate: number;
  low: number | null;
  high: number | null;
}

/** Something that happened on a day, by its number in the log. */
export interface LogMark {
  number: string;
  on: string;
}

interface Options {
  width: number;
  yLabel: string;
  /** The line that the chart is about. */
  named: string;
  marks: readonly LogMark[];
  /** The span of which nothing is known yet. */
  open: { from: string; to: string; label: string } | null;
  /** Decimals of the percentages on the axis. */
  decimals?: number;
}

/** From this width on, in pixels, a line's name fits beside its end. */
const WIDE = 760;

interface Placed extends DatedEstimate {
  at: Date;
}

/** Estimates of spans of time with their intervals, a line for each model, with what the log says as numbered rules. */
export function datedPerformance(rows: readonly DatedEstimate[], options: Options): SVGSVGElement {
  const { width, yLabel, named, marks, open } = options;
  const placed = rows.map((row) => ({ ...row, at: middle(row.from, row.to) }));
  const bounds = placed.flatMap(({ estimate, low, high }) => [estimate, low ?? estimate, high ?? estimate]);
  const begin = placed[0] ? dateOf(placed.map(({ from }) => from).sort()[0]!) : new Date();
  const end = dateOf(
    open?.to ??
      placed
        .map(({ to }) => to)
        .sort()
        .at(-1)!,
  );
  const lines = [...new Set(placed.map(({ line }) => line))];
  const [top, bottom] = [Math.min(1, Math.max(...bounds)), Math.min(...bounds)];
  return plotChart(width, {
    height: Math.round(Math.min(400, Math.max(300, width * 0.42))),
    marginTop: 48,
    marginLeft: 44,
    marginRight: 20,
    x: { type: "utc", domain: [begin, end], label: null, ticks: width < NARROW ? "year" : "3 months", nice: false },
    y: {
      label: yLabel,
      domain: [bottom - 0.08 * (top - bottom), top],
      ticks: 5,
      nice: true,
      tickFormat: (value: number) => formatTick(value, 1, { unit: "share", decimals: options.decimals ?? 0 }),
    },
    marks: [
      ...openSpan(open),
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 5 }),
      ...rules(
        marks.filter(({ on }) => dateOf(on) >= begin && dateOf(on) <= end),
        (end.getTime() - begin.getTime()) / Math.max(1, width - 64),
      ),
      ...lines.filter((line) => line !== named).flatMap((line) => oneLine(placed, line, "context", width < WIDE)),
      ...oneLine(placed, named, "accent", width < WIDE),
    ],
  });
}

function openSpan(open: Options["open"]): Plot.Markish[] {
  if (!open) return [];
  const span = [{ x1: dateOf(open.from), x2: dateOf(open.to), label: open.label }];
  return [
    Plot.rectX(span, { x1: "x1", x2: "x2", fill: "var(--context-soft)", fillOpacity: 0.5 }),
    Plot.text(span, {
      x: ({ x1, x2 }: { x1: Date; x2: Date }) => new Date((x1.getTime() + x2.getTime()) / 2),
      text: "label",
      frameAnchor: "bottom",
      dy: -8,
      lineWidth: 8,
      fill: "var(--ink-muted)",
    }),
  ];
}

/** Numbers that would run into each other are told together, above the first of them. */
const LABEL_PIXELS = 26;

function rules(marks: readonly LogMark[], millisecondsPerPixel: number): Plot.Markish[] {
  const groups: LogMark[][] = [];
  for (const mark of [...marks].sort((a, b) => a.on.localeCompare(b.on))) {
    const last = groups.at(-1);
    if (last?.at(-1)!.on === mark.on) continue;
    const isNear =
      last && dateOf(mark.on).getTime() - dateOf(last[0]!.on).getTime() < LABEL_PIXELS * millisecondsPerPixel;
    if (isNear) last.push(mark);
    else groups.push([mark]);
  }
  const labels = groups.map((group) => ({
    on: group[0]!.on,
    label: group.length === 1 ? group[0]!.number : `${group[0]!.number}–${group.at(-1)!.number}`,
  }));
  return [
    Plot.ruleX(groups.flat(), { x: ({ on }: LogMark) => dateOf(on), stroke: "var(--context)", strokeDasharray: "1 4" }),
    Plot.text(labels, {
      x: ({ on }: LogMark) => dateOf(on),
      text: "label",
      frameAnchor: "top",
      dy: -12,
      fill: "var(--ink-muted)",
    }),
  ];
}

function oneLine(
  all: readonly Placed[],
  line: string,
  colour: "accent" | "context",
  isNarrow: boolean,
): Plot.Markish[] {
  const points = all.filter((point) => point.line === line);
  const known = points.filter(({ low, high }) => low !== null && high !== null);
  const [last] = points.slice(-1);
  return [
    Plot.ruleX(known, { x: "at", y1: "low", y2: "high", strokeWidth: 8, stroke: `var(--${colour}-soft)` }),
    Plot.lineY(points, {
      x: "at",
      y: "estimate",
      stroke: `var(--${colour})`,
      strokeWidth: colour === "accent" ? 2.5 : 1.5,
    }),
    Plot.dot(points, { x: "at", y: "estimate", r: 4.5, fill: `var(--${colour})` }),
    Plot.text(last ? [last] : [], {
      x: "at",
      y: "estimate",
      text: "line",
      dx: isNarrow ? 0 : 12,
      dy: isNarrow ? (colour === "accent" ? -16 : 18) : 0,
      textAnchor: isNarrow ? "end" : "start",
      fontWeight: 600,
      fill: colour === "accent" ? "var(--accent)" : "var(--ink-muted)",
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}

function middle(from: string, to: string): Date {
  return new Date((dateOf(from).getTime() + dateOf(to).getTime()) / 2);
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
