import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { plotChart } from "./plot-chart.js";

export interface ReturnPoint {
  /** Name of the line; the first line of the rows is the one that the chart is about. */
  line: string;
  months: number;
  share: number;
  low: number | null;
  high: number | null;
}

interface Options {
  width: number;
  /** What the axes measure. */
  x: string;
  y: string;
}

/** The share of people or policies that came back, by months since: the first line with its band, others as context. */
export function returnCurve(rows: readonly ReturnPoint[], { width, x, y }: Options): SVGSVGElement {
  const first = rows[0]?.line;
  const main = rows.filter(({ line }) => line === first);
  const known = main.filter(({ low, high }) => low !== null && high !== null);
  const others = rows.filter(({ line }) => line !== first);
  const named = others.length > 0;
  return plotChart(width, {
    height: Math.round(Math.min(380, Math.max(280, width * 0.38))),
    marginLeft: 40,
    marginRight: named ? 96 : 24,
    x: { label: x, labelAnchor: "right", ticks: Math.max(4, Math.floor(width / 110)) },
    y: {
      label: `${y}, %`,
      tickFormat: (value: number) => formatTick(value, 1, { unit: "share" }),
      ticks: 6,
      nice: true,
      zero: true,
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.areaY(known, { x: "months", y1: "low", y2: "high", fill: "var(--accent-soft)", curve: "step-after" }),
      Plot.lineY(others, { x: "months", y: "share", z: "line", stroke: "var(--context)", curve: "step-after" }),
      Plot.lineY(main, { x: "months", y: "share", stroke: "var(--accent)", strokeWidth: 2, curve: "step-after" }),
      ...(named ? [names(rows, first!)] : []),
    ],
  });
}

/** Names at the lines' ends, moved apart where they would lie on one another. */
function names(rows: readonly ReturnPoint[], first: string): Plot.Markish {
  const lines = [...new Set(rows.map(({ line }) => line))];
  const ends = lines.map((line) => rows.filter((row) => row.line === line).at(-1)!);
  const highest = Math.max(...rows.map(({ share }) => share));
  const apart = highest * 0.06;
  const placed = [...ends].sort((a, b) => a.share - b.share);
  let below = -Infinity;
  const labels = placed.map((end) => {
    below = Math.max(end.share, below + apart);
    return { ...end, at: below };
  });
  return Plot.text(labels, {
    x: "months",
    y: "at",
    text: "line",
    textAnchor: "start",
    dx: 8,
    fill: ({ line }: ReturnPoint) => (line === first ? "var(--accent)" : "var(--ink-muted)"),
    fontWeight: 600,
  });
}
