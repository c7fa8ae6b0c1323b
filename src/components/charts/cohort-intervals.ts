import * as Plot from "@observablehq/plot";
import { formatTick, formatValue } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface CohortEstimate {
  /** Year of the cohort. */
  category: string;
  estimate: number;
  low: number | null;
  high: number | null;
}

interface Options {
  width: number;
  yLabel: string;
  average: number | null;
}

/** Cohorts in the order of their years, each with its interval, against the average; those clear of it stand out. */
export function cohortIntervals(rows: readonly CohortEstimate[], { width, yLabel, average }: Options): SVGSVGElement {
  const bounds = rows.flatMap(({ estimate, low, high }) => [estimate, low ?? estimate, high ?? estimate]);
  const known = rows.filter(({ low, high }) => low !== null && high !== null);
  const clear = ({ low, high }: CohortEstimate) =>
    average === null || low === null || high === null || low > average || high < average;
  return plotChart(width, {
    height: Math.round(Math.min(360, Math.max(260, width * 0.38))),
    marginLeft: 36,
    marginRight: 24,
    x: {
      type: "band",
      label: null,
      tickSize: 0,
      domain: rows.map(({ category }) => category),
      tickFormat: (year: string) => (width < NARROW ? `’${year.slice(-2)}` : year),
    },
    y: {
      label: yLabel,
      domain: [
        Math.max(0, Math.floor(Math.min(...bounds) * 20) / 20 - 0.05),
        Math.min(1, Math.ceil(Math.max(...bounds) * 20) / 20 + 0.05),
      ],
      ticks: 5,
      tickFormat: (value: number) => formatTick(value, 1, { unit: "share" }),
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 5 }),
      ...against(average),
      Plot.ruleX(known, {
        x: "category",
        y1: "low",
        y2: "high",
        strokeWidth: 10,
        stroke: (row: CohortEstimate) => (clear(row) ? "var(--accent-soft)" : "var(--context-soft)"),
      }),
      Plot.dot(rows, {
        x: "category",
        y: "estimate",
        r: 5,
        fill: (row: CohortEstimate) => (clear(row) ? "var(--accent)" : "var(--context)"),
      }),
      Plot.text(rows, {
        x: "category",
        y: "estimate",
        text: ({ estimate }: CohortEstimate) => formatTick(Math.round(estimate * 100) / 100, 1, { unit: "share" }),
        dx: 10,
        textAnchor: "start",
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        filter: () => width >= NARROW,
      }),
    ],
  });
}

function against(average: number | null): Plot.Markish[] {
  if (average === null) return [];
  const label = words().components.charts.average(formatValue(average, { unit: "share" }));
  return [
    Plot.ruleY([average], { stroke: "var(--ink-muted)", strokeDasharray: "2 3" }),
    Plot.text([average], {
      y: (value: number) => value,
      text: [label],
      frameAnchor: "right",
      dy: -10,
      fill: "var(--ink-muted)",
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  ];
}
