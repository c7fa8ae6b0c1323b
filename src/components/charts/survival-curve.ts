import * as Plot from "@observablehq/plot";
import { group } from "d3-array";
import { formatTick, formatValue } from "../../words/number-format.js";
import { lineEnds } from "./line-ends.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface SurvivalPoint {
  /** Name of the line. */
  line: string;
  years: number;
  survival: number;
  low: number | null;
  high: number | null;
  /** How many were under observation. */
  at_risk: number;
}

interface Options {
  width: number;
  /** What the axes measure, and the numbers under the chart. */
  x: string;
  y: string;
  atRisk: string;
}

const PLOT_HEIGHT = 300;
const TOP = 32;
const AXIS = 52;
const ROW = 17;

/**
 * Survival curves with the numbers at risk under them. The lowest line is the one that the chart is about, the highest stands
 * beside it, each with its band; others are context. Every line is named at its end.
 */
export function survivalCurve(points: readonly SurvivalPoint[], options: Options): SVGSVGElement {
  const { width, x, y } = options;
  const lines = [...group(points, ({ line }) => line).values()];
  const rank = rankOf(lines);
  const letters = Math.max(...lines.map((line) => line[0]!.line.length));
  const last = Math.max(...points.map(({ years }) => years));
  return plotChart(width, {
    height: TOP + PLOT_HEIGHT + AXIS + (lines.length + 1) * ROW + 8,
    marginTop: TOP,
    marginLeft: 40,
    marginRight: Math.min(32 + letters * 7, width * 0.42),
    marginBottom: AXIS + (lines.length + 1) * ROW + 8,
    x: { domain: [0, last], label: x, labelAnchor: "right", ticks: Math.max(4, Math.floor(width / 110)) },
    y: { domain: [0, 1], label: y, tickFormat: (value: number) => formatTick(value, 1, { unit: "share" }), ticks: 5 },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 5 }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      ...bands(points, rank),
      Plot.lineY(points, {
        x: "years",
        y: "survival",
        z: "line",
        stroke: ({ line }: SurvivalPoint) => strokes[rank(line)],
        strokeWidth: 2,
        curve: "linear",
      }),
      names(lines, rank),
      ...numbersAtRisk(lines, rank, last, options),
    ],
  });
}

type Rank = "lowest" | "highest" | "between";

const strokes: Record<Rank, string> = {
  lowest: "var(--accent)",
  highest: "var(--ink-soft)",
  between: "var(--context)",
};
const inks: Record<Rank, string> = { lowest: "var(--accent)", highest: "var(--ink)", between: "var(--ink-muted)" };
const fills = { lowest: "var(--accent-soft)", highest: "var(--context-soft)" };

/** Lines by their height at the last time that all of them reach. */
function rankOf(lines: readonly SurvivalPoint[][]): (line: string) => Rank {
  const shared = Math.min(...lines.map((line) => line.at(-1)!.years));
  const heights = lines.map((line) => ({
    line: line[0]!.line,
    height: line.filter(({ years }) => years <= shared).at(-1)!.survival,
  }));
  const ordered = heights.sort((a, b) => a.height - b.height);
  return (line) => (line === ordered[0]?.line ? "lowest" : line === ordered.at(-1)?.line ? "highest" : "between");
}

function bands(points: readonly SurvivalPoint[], rank: (line: string) => Rank): Plot.Markish[] {
  const known = points.filter(({ low, high }) => low !== null && high !== null);
  return (["highest", "lowest"] as const).map((shown) =>
    Plot.areaY(
      known.filter(({ line }) => rank(line) === shown),
      { x: "years", y1: "low", y2: "high", z: "line", fill: fills[shown], curve: "linear" },
    ),
  );
}

function names(lines: readonly SurvivalPoint[][], rank: (line: string) => Rank): Plot.Markish {
  const ends = lineEnds(
    lines.map((line) => line.map((point) => ({ line: point.line, x: point.years, y: point.survival }))),
    ROW / PLOT_HEIGHT,
    1,
  );
  return Plot.text(ends, {
    x: "x",
    y: "y",
    text: "line",
    textAnchor: "start",
    dx: 8,
    fill: ({ line }: { line: string }) => inks[rank(line)],
    fontWeight: 600,
  });
}

function numbersAtRisk(
  lines: readonly SurvivalPoint[][],
  rank: (line: string) => Rank,
  last: number,
  { width, atRisk }: Options,
): Plot.Markish[] {
  const every = last > 12 ? 5 : last > 5 ? 2 : 1;
  const times = every * (width < NARROW && last > 12 ? 2 : 1);
  const ordered = [...lines].sort((a, b) => b.at(-1)!.survival - a.at(-1)!.survival);
  const below = (row: number) => AXIS + 6 + row * ROW;
  return [
    Plot.text([atRisk], {
      frameAnchor: "bottom-left",
      dx: -36,
      dy: below(0),
      text: (text: string) => text,
      fill: "var(--ink-muted)",
      textAnchor: "start",
    }),
    ...ordered.flatMap((line, row) => {
      const shown = line.filter(({ years }) => years % times === 0);
      const shared = { frameAnchor: "bottom", dy: below(row + 1), fill: inks[rank(line[0]!.line)] } as const;
      return [
        Plot.text(shown, {
          ...shared,
          x: "years",
          text: (point: SurvivalPoint) => formatValue(point.at_risk, { unit: "count" }),
        }),
        Plot.text(line.slice(0, 1), { ...shared, x: () => last, dx: 26, textAnchor: "start", text: "line" }),
      ];
    }),
  ];
}
