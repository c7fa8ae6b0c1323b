import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface HorizonPoint {
  name: string;
  now: number;
  nowLow: number | null;
  nowHigh: number | null;
  later: number;
  laterLow: number | null;
  laterHigh: number | null;
  /** The point that the chart is about. */
  standsOut: boolean;
}

interface Options {
  width: number;
  xLabel: string;
  yLabel: string;
  diagonal: string;
}

/** Effects at once against effects that last, with both intervals; the diagonal is where all of it lasts. */
export function horizonScatter(rows: readonly HorizonPoint[], options: Options): SVGSVGElement {
  const { width, xLabel, yLabel, diagonal } = options;
  const bounds = rows.flatMap(({ now, nowLow, nowHigh, later, laterLow, laterHigh }) => [
    ...[now, nowLow ?? 0, nowHigh ?? 0],
    ...[later, laterLow ?? 0, laterHigh ?? 0],
  ]);
  const [least, most] = [Math.min(0, ...bounds), Math.max(0.001, ...bounds)];
  const tickFormat = (value: number) => formatTick(value, most, { unit: "points" });
  return plotChart(width, {
    height: Math.round(Math.min(460, Math.max(320, width * 0.6))),
    marginLeft: 48,
    x: {
      label: xLabel,
      labelAnchor: "right",
      tickFormat,
      domain: [least, most],
      nice: true,
      ticks: Math.max(4, Math.floor(width / 120)),
    },
    y: { label: yLabel, tickFormat, domain: [least, most], nice: true, ticks: 6 },
    marks: [...frame(least, most, diagonal), ...points(rows, width)],
  });
}

function frame(least: number, most: number, diagonal: string): Plot.Markish[] {
  return [
    Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
    Plot.ruleY([0], { stroke: "var(--ink)" }),
    Plot.ruleX([0], { stroke: "var(--ink)" }),
    Plot.link([0], {
      x1: Math.max(least, 0),
      y1: Math.max(least, 0),
      x2: most,
      y2: most,
      stroke: "var(--ink-muted)",
      strokeDasharray: "3 3",
    }),
    Plot.text([most], {
      x: (value: number) => value,
      y: (value: number) => value,
      text: [diagonal],
      textAnchor: "end",
      dx: -10,
      fill: "var(--ink-muted)",
    }),
  ];
}

function points(rows: readonly HorizonPoint[], width: number): Plot.Markish[] {
  const colour = ({ standsOut }: HorizonPoint) => (standsOut ? "var(--accent)" : "var(--context)");
  const point = { x: "now", y: "later" };
  return [
    Plot.ruleX(rows, {
      x: "now",
      y1: "laterLow",
      y2: "laterHigh",
      stroke: colour,
      strokeOpacity: 0.55,
      strokeWidth: 1.5,
    }),
    Plot.ruleY(rows, {
      y: "later",
      x1: "nowLow",
      x2: "nowHigh",
      stroke: colour,
      strokeOpacity: 0.55,
      strokeWidth: 1.5,
    }),
    Plot.dot(rows, { ...point, r: 5, fill: colour, stroke: "var(--paper)" }),
    ...(["start", "end"] as const).map((textAnchor) =>
      Plot.text(rows, {
        ...point,
        text: "name",
        dx: textAnchor === "start" ? 9 : -9,
        dy: -9,
        textAnchor,
        lineWidth: 16,
        filter: (row: HorizonPoint) => (row.standsOut || rows.length <= 6) && sideOf(row, rows, width) === textAnchor,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
      }),
    ),
  ];
}

/** On a phone names of points to the right stand left of them, where there is room. */
function sideOf({ now }: HorizonPoint, rows: readonly HorizonPoint[], width: number): "start" | "end" {
  const all = rows.map((row) => row.now);
  return width < NARROW && now > (Math.min(0, ...all) + Math.max(0, ...all)) / 2 ? "end" : "start";
}
