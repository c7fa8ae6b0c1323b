import * as Plot from "@observablehq/plot";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { formatTick, formatUnit, formatValue } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface LightsPoint {
  yellow: number;
  /** Share of requests with a light. */
  share: number;
  frauds: number;
  /** A year; null where amounts are not known: then the line is found frauds. */
  kept: number | null;
  low: number | null;
  high: number | null;
  cost: number;
}

/** Shares of requests that the markers stand at; `running` is null when no lights run. */
export interface LightMarks {
  yellow: number;
  red: number;
  running: number | null;
}

export interface LightsChart {
  chart: SVGSVGElement;
  /** Moves the markers without drawing anew. */
  move: (marks: LightMarks) => void;
}

/** Money kept and cost of reviews by the share of requests with a light; markers of the two cuts move on it. */
export function lightsCurve(
  points: readonly LightsPoint[],
  marks: LightMarks,
  { width, currency }: { width: number; currency: string },
): LightsChart {
  const text = fraudLightsWords();
  const money = points.some(({ kept }) => kept !== null);
  const value = ({ kept, frauds }: LightsPoint) => (money ? kept : frauds);
  const largest = Math.max(
    ...points.map((point) => Math.max(value(point) ?? 0, point.high ?? 0, money ? point.cost : 0)),
  );
  const format = { unit: money ? ("money" as const) : ("count" as const), currency };
  const height = Math.round(Math.min(420, Math.max(300, width * 0.46)));
  const share = (size: number) => formatValue(size, { unit: "share", decimals: size < 0.01 ? 1 : 0 });
  const chart = plotChart(width, {
    height,
    marginLeft: 52,
    marginRight: 16,
    x: {
      type: "log",
      domain: [points[0]!.share, 1],
      ticks: [0.001, 0.01, 0.1, 1].filter((tick) => tick >= points[0]!.share),
      tickFormat: share,
      label: text.chartShare,
      labelAnchor: "right",
    },
    y: {
      domain: [0, largest * 1.08],
      label: money ? formatUnit(largest, format) : text.effects.found,
      tickFormat: (size: number) => formatTick(size, largest, format),
      ticks: 6,
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.areaY(points, { x: "share", y1: "low", y2: "high", fill: "var(--accent-soft)", curve: "step-after" }),
      Plot.lineY(points, { x: "share", y: value, stroke: "var(--accent)", strokeWidth: 2.5, curve: "step-after" }),
      ...(money ? costLine(points) : []),
      ...(marks.running === null ? [] : runningMark(marks.running)),
      ...lineNames(points, money, width < NARROW),
    ],
  });
  return { chart, move: markers(chart, points, value, marks) };
}

function costLine(points: readonly LightsPoint[]) {
  return [
    Plot.lineY(points, { x: "share", y: "cost", stroke: "var(--context)", strokeWidth: 2, strokeDasharray: "5 3" }),
  ];
}

function runningMark(share: number) {
  return [
    Plot.ruleX([share], { stroke: "var(--ink-muted)", strokeDasharray: "2 3" }),
    Plot.text([share], {
      x: (at: number) => at,
      frameAnchor: "top",
      dy: -12,
      text: () => fraudLightsWords().chartRunning,
      fill: "var(--ink-muted)",
    }),
  ];
}

function lineNames(points: readonly LightsPoint[], money: boolean, narrow: boolean) {
  const text = fraudLightsWords();
  const last = points.at(-1)!;
  const style = { textAnchor: "end" as const, stroke: "var(--paper)", strokeWidth: 4, fontWeight: 600, fontSize: 13 };
  const of = money ? "kept" : "frauds";
  const name = () => (money ? text.chartKept : text.effects.found);
  return [
    Plot.text([last], { x: "share", y: of, text: name, dy: narrow ? 48 : 20, fill: "var(--accent)", ...style }),
    ...(money
      ? [
          Plot.text([last], {
            x: "share",
            y: "cost",
            text: () => text.chartCost,
            dy: -14,
            fill: "var(--ink-muted)",
            ...style,
          }),
        ]
      : []),
  ];
}

/** The triangle of the yellow cut and the square of the red one, on the curve; the function moves them. */
function markers(
  chart: SVGSVGElement,
  points: readonly LightsPoint[],
  value: (point: LightsPoint) => number | null,
  marks: LightMarks,
): (marks: LightMarks) => void {
  const scaled = (name: "x" | "y") => {
    const scale = (chart as unknown as Plot.Plot).scale(name)!;
    return (value: number) => Number(scale.apply(value));
  };
  const [x, y] = [scaled("x"), scaled("y")];
  const shapes = {
    yellow: { path: "M0 -9 L9 8 H-9 Z", node: document.createElementNS("http://www.w3.org/2000/svg", "path") },
    red: { path: "M-7 -7 H7 V7 H-7 Z", node: document.createElementNS("http://www.w3.org/2000/svg", "path") },
  };
  const move = (to: LightMarks) => {
    for (const light of ["yellow", "red"] as const) {
      const { node } = shapes[light];
      const share = Math.max(points[0]!.share, to[light]);
      const point = points.findLast((one) => one.share <= share * (1 + 1e-9)) ?? points[0]!;
      node.setAttribute("transform", `translate(${x(share)},${y(value(point) ?? 0)})`);
      node.style.display = to[light] > 0 ? "" : "none";
    }
  };
  for (const [light, { path, node }] of Object.entries(shapes)) {
    node.setAttribute("d", path);
    node.setAttribute("fill", `var(--light-${light})`);
    node.setAttribute("stroke", "var(--paper)");
    node.setAttribute("stroke-width", "1.5");
    chart.append(node);
  }
  move(marks);
  return move;
}
