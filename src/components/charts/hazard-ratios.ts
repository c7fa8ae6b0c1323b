import * as Plot from "@observablehq/plot";
import { groups } from "d3-array";
import { formatValue } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface HazardRatio {
  /** Name of the trait and its reference, over its levels. */
  heading: string;
  category: string;
  ratio: number;
  low: number;
  high: number;
  /** Whether it is clear of 1 after correction for many comparisons. */
  differs: boolean;
  subdistribution_ratio: number | null;
}

interface Placed extends HazardRatio {
  place: string;
}

const TICKS = [0.1, 0.2, 0.33, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10];

/** Hazard ratios with their intervals around 1 on a log axis, by trait; the hollow dot is the ratio of the subdistribution. */
export function hazardRatios(
  rows: readonly HazardRatio[],
  { width, label }: { width: number; label: string },
): SVGSVGElement {
  const traits = groups(rows, ({ heading }) => heading);
  const places = traits.flatMap(([heading, levels]) => [heading, ...levels.map(placeOf)]);
  const placed = rows.map((row) => ({ ...row, place: placeOf(row) }));
  const letters = Math.max(...rows.map(({ category }) => category.length));
  const domain = extentOf(rows);
  return plotChart(width, {
    height: places.length * 24 + 92,
    marginLeft: Math.round(Math.min(24 + letters * 6.8, width * 0.4)),
    marginRight: 24,
    marginBottom: 52,
    x: {
      type: "log",
      domain,
      label,
      labelAnchor: "right",
      ticks: TICKS.filter((tick) => tick >= domain[0] && tick <= domain[1] && (width >= NARROW || 1 / tick !== 0.7)),
      tickFormat: (value: number) => formatValue(value, { unit: "ratio", decimals: Number.isInteger(value) ? 0 : 1 }),
    },
    y: { domain: places, axis: null },
    marks: [
      Plot.ruleX([1], { stroke: "var(--ink-muted)", strokeDasharray: "2 3" }),
      ...labels(
        traits.map(([heading]) => heading),
        placed,
        width,
      ),
      ...dots(placed),
    ],
  });
}

function placeOf({ heading, category }: HazardRatio): string {
  return `${heading} / ${category}`;
}

function labels(headings: readonly string[], placed: readonly Placed[], width: number): Plot.Markish[] {
  return [
    Plot.text(headings, {
      y: (heading: string) => heading,
      text: (heading: string) => heading,
      frameAnchor: "left",
      textAnchor: "start",
      dx: -Math.round(Math.min(24 + Math.max(...placed.map(({ category }) => category.length)) * 6.8, width * 0.4)),
      fontWeight: 600,
      fill: "var(--ink)",
    }),
    Plot.text(placed, {
      y: "place",
      text: "category",
      frameAnchor: "left",
      textAnchor: "end",
      dx: -10,
      fill: "var(--ink)",
    }),
    Plot.ruleY(placed, { y: "place", stroke: "var(--hairline)" }),
  ];
}

function dots(placed: readonly Placed[]): Plot.Markish[] {
  const colour = (own: string, other: string) => (row: Placed) => (row.differs ? own : other);
  return [
    Plot.ruleY(placed, {
      y: "place",
      x1: "low",
      x2: "high",
      strokeWidth: 7,
      stroke: colour("var(--accent-soft)", "var(--context-soft)"),
    }),
    Plot.dot(
      placed.filter((row) => row.subdistribution_ratio !== null),
      {
        y: "place",
        x: "subdistribution_ratio",
        r: 4.5,
        fill: "var(--paper)",
        stroke: "var(--ink-muted)",
        strokeWidth: 1.5,
      },
    ),
    Plot.dot(placed, { y: "place", x: "ratio", r: 4, fill: colour("var(--accent)", "var(--context)") }),
  ];
}

function extentOf(rows: readonly HazardRatio[]): [number, number] {
  const values = rows.flatMap(({ low, high, subdistribution_ratio: other }) => [low, high, other ?? 1]);
  return [Math.min(0.7, ...values) / 1.05, Math.max(1.5, ...values) * 1.05];
}
