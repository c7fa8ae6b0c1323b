import * as Plot from "@observablehq/plot";
import type { Unit } from "../../metrics.js";
import { formatTick, formatUnit, formatValue } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { plotChart } from "./plot-chart.js";

export interface CategoryEstimate {
  category: string;
  estimate: number;
  low: number | null;
  high: number | null;
  /** Whether it stands out; when left out, whether its interval is clear of the average. */
  clear?: boolean;
}

interface Options {
  width: number;
  currency?: string;
  unit: Unit;
  decimals?: number;
  /** What the categories are held against. */
  average?: number | null;
  /** What that is called, where it is no average. */
  averageLabel?: string;
  /** What the axis measures. */
  label?: string;
  /** The axis begins at nothing. */
  zero?: boolean;
}

/** Categories with their estimate and interval against the average, in the order given; those clear of it stand out. */
export function dotInterval(rows: readonly CategoryEstimate[], options: Options): SVGSVGElement {
  const { width, unit, decimals = 0, average = null } = options;
  const format = { unit, decimals, ...(options.currency && { currency: options.currency }) };
  const largest = Math.max(
    0,
    ...rows.flatMap(({ estimate, low, high }) => [estimate, low ?? 0, high ?? 0].map(Math.abs)),
  );
  const letters = Math.max(0, ...rows.map(({ category }) => category.length));
  const axis = [options.label, formatUnit(largest, format)].filter(Boolean).join(", ");
  return plotChart(width, {
    height: rows.length * 30 + 84,
    marginLeft: Math.round(Math.min(16 + letters * 6.8, width * 0.4)),
    marginRight: 24,
    marginTop: 32,
    marginBottom: 44,
    x: {
      label: axis,
      labelAnchor: "right",
      ticks: Math.max(3, Math.floor(width / 140)),
      tickFormat: (value: number) => formatTick(value, largest, format),
      nice: true,
      zero: options.zero ?? false,
    },
    y: { domain: rows.map(({ category }) => category), label: null },
    marks: [
      Plot.axisY({
        tickSize: 0,
        label: null,
        fill: "var(--ink)",
        fontSize: 13,
        textOverflow: "ellipsis",
        lineWidth: Math.max(8, (width * 0.4) / 13),
      }),
      Plot.ruleY(rows, { y: "category", stroke: "var(--hairline)" }),
      ...against(average, rows, format, options.averageLabel),
      ...intervals(rows, average),
    ],
  });
}

function against(
  average: number | null,
  rows: readonly CategoryEstimate[],
  format: Parameters<typeof formatValue>[1],
  name?: string,
): Plot.Markish[] {
  if (average === null) return [];
  const label = name ?? words().components.charts.average(formatValue(average, format));
  return [
    Plot.ruleX([average], { stroke: "var(--ink-muted)", strokeDasharray: "2 3" }),
    Plot.text([average], {
      x: (value: number) => value,
      frameAnchor: "top",
      dy: -14,
      textAnchor: anchorOf(average, rows),
      text: [label],
      fill: "var(--ink-muted)",
    }),
  ];
}

/** A name at the edge of the picture is written inwards. */
function anchorOf(average: number, rows: readonly CategoryEstimate[]): "start" | "middle" | "end" {
  const all = rows.flatMap(({ estimate, low, high }) => [average, estimate, low ?? estimate, high ?? estimate]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const place = (average - least) / (most - least || 1);
  return place > 0.95 ? "end" : place < 0.05 ? "start" : "middle";
}

function intervals(rows: readonly CategoryEstimate[], average: number | null): Plot.Markish[] {
  const known = rows.filter(({ low, high }) => low !== null && high !== null);
  const clear = ({ low, high, clear: given }: CategoryEstimate) =>
    given ?? (average === null || low === null || high === null || low > average || high < average);
  return [
    Plot.ruleY(known, {
      y: "category",
      x1: "low",
      x2: "high",
      strokeWidth: 8,
      stroke: (row: CategoryEstimate) => (clear(row) ? "var(--accent-soft)" : "var(--context-soft)"),
    }),
    Plot.dot(rows, {
      y: "category",
      x: "estimate",
      r: 4.5,
      fill: (row: CategoryEstimate) => (clear(row) ? "var(--accent)" : "var(--context)"),
    }),
  ];
}
