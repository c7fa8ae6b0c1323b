import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { plotChart } from "./plot-chart.js";

export interface PromiseOutcome {
  promise: string;
  /** As multiples of what was promised; null without a range or an interval. */
  promisedFrom: number | null;
  promisedTo: number | null;
  came: number;
  cameLow: number | null;
  cameHigh: number | null;
  /** Less came than the low end. */
  isShort: boolean;
}

interface Options {
  width: number;
  xLabel: string;
  /** What the line at 1 is called. */
  asPromised: string;
}

/** Promises as bands about 1, and what came of each as a dot with its interval, cut off where it leaves the picture. */
export function promiseIntervals(
  rows: readonly PromiseOutcome[],
  { width, xLabel, asPromised }: Options,
): SVGSVGElement {
  const domain = domainOf(rows);
  const within = (value: number) => Math.min(domain[1], Math.max(domain[0], value));
  const known = rows.filter(({ cameLow, cameHigh }) => cameLow !== null && cameHigh !== null);
  const promised = rows.filter(({ promisedFrom, promisedTo }) => promisedFrom !== null && promisedTo !== null);
  const colour = ({ isShort }: PromiseOutcome) => (isShort ? "var(--accent)" : "var(--ink-muted)");
  const letters = Math.max(...rows.map(({ promise }) => promise.length));
  const y = (row: PromiseOutcome) => row.promise;
  return plotChart(width, {
    height: rows.length * 26 + 84,
    marginLeft: Math.round(Math.min(16 + letters * 6.8, width * 0.46)),
    marginRight: 16,
    x: {
      label: xLabel,
      labelAnchor: "right",
      domain,
      ticks: Math.max(3, Math.floor(width / 140)),
      tickFormat: (value: number) => formatTick(value, domain[1], { unit: "share" }),
    },
    y: { domain: rows.map(y), label: null },
    marks: [
      Plot.axisY({
        tickSize: 0,
        label: null,
        fill: "var(--ink)",
        fontSize: 12.5,
        textOverflow: "ellipsis",
        lineWidth: Math.max(8, (width * 0.46) / 13),
      }),
      Plot.ruleX([0], { stroke: "var(--hairline)" }),
      Plot.ruleY(promised, { y, x1: "promisedFrom", x2: "promisedTo", strokeWidth: 14, stroke: "var(--context-soft)" }),
      Plot.ruleX([1], { stroke: "var(--ink-muted)", strokeDasharray: "2 3" }),
      Plot.text([1], {
        x: (value: number) => value,
        frameAnchor: "top",
        dy: -14,
        text: [asPromised],
        fill: "var(--ink-muted)",
      }),
      Plot.ruleY(known, {
        y,
        x1: ({ cameLow }: PromiseOutcome) => within(cameLow!),
        x2: ({ cameHigh }: PromiseOutcome) => within(cameHigh!),
        strokeWidth: 1.75,
        stroke: colour,
      }),
      ...goingOn(known, domain, { y, fill: colour }),
      Plot.dot(rows, {
        y,
        x: ({ came }: PromiseOutcome) => within(came),
        r: 4.5,
        fill: colour,
        stroke: "var(--paper)",
      }),
    ],
  });
}

/** Arrows where an interval goes on beyond the picture. */
function goingOn(rows: readonly PromiseOutcome[], [least, most]: [number, number], look: Plot.DotOptions) {
  const arrow = { ...look, symbol: "triangle" as const, r: 3.5 };
  return [
    Plot.dot(
      rows.filter(({ cameLow }) => cameLow! < least),
      { ...arrow, x: least, dx: 3, rotate: -90 },
    ),
    Plot.dot(
      rows.filter(({ cameHigh }) => cameHigh! > most),
      { ...arrow, x: most, dx: -3, rotate: 90 },
    ),
  ];
}

/** From a little below nothing to twice what was promised, or as far as what came. */
function domainOf(rows: readonly PromiseOutcome[]): [number, number] {
  const came = rows.map((row) => row.came);
  return [Math.min(-0.5, ...came) - 0.1, Math.max(2, ...came, ...rows.map(({ promisedTo }) => promisedTo ?? 0)) + 0.1];
}
