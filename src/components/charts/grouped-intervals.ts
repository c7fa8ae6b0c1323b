import * as Plot from "@observablehq/plot";
import type { Unit } from "../../metrics.js";
import { formatTick, formatUnit, formatValue } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { plotChart } from "./plot-chart.js";

export interface GroupedEstimate {
  group: string;
  category: string;
  estimate: number;
  low: number | null;
  high: number | null;
  /** Where the estimate would lie by itself, or what it is held against: a hollow dot. */
  other: number | null;
  /** Whether it stands out. */
  clear: boolean;
}

interface Options {
  width: number;
  currency?: string;
  unit: Unit;
  decimals?: number;
  average?: number | null;
  label: string;
  /** Groups share their categories and may stand side by side where there is room. */
  aside?: boolean;
}

/** From this width on groups stand side by side. */
const ASIDE = 600;
const ROW = 27;

/** Groups of categories (one without a name has no heading) with estimate and interval against the average; those that stand out have the accent. */
export function groupedIntervals(rows: readonly GroupedEstimate[], options: Options): SVGSVGElement {
  return options.aside && options.width >= ASIDE ? sideBySide(rows, options) : oneUnderAnother(rows, options);
}

function sideBySide(rows: readonly GroupedEstimate[], options: Options): SVGSVGElement {
  const categories = [...new Set(rows.map(({ category }) => category))];
  const groups = [...new Set(rows.map(({ group }) => group))];
  return plotChart(options.width, {
    height: categories.length * ROW + 110,
    marginLeft: labelWidth(categories, options.width),
    marginRight: 28,
    marginTop: 56,
    x: axis(rows, options, (options.width / groups.length) * 0.8),
    y: { domain: categories, label: null },
    fx: { domain: groups, label: null, padding: 0.16, axis: null },
    marks: [
      Plot.text(groups, {
        fx: (group: string) => group,
        frameAnchor: "top-left",
        dy: -44,
        text: (group: string) => group,
        fontWeight: 600,
        fill: "var(--ink)",
        fontSize: 14,
      }),
      Plot.axisY({ tickSize: 0, label: null, fill: "var(--ink)", fontSize: 13 }),
      ...marksOf(rows, options, (row) => row.category, { fx: "group" }),
      ...averageMark(options, { fx: groups[0] }),
    ],
  });
}

function oneUnderAnother(rows: readonly GroupedEstimate[], options: Options): SVGSVGElement {
  const keys = [...new Set(rows.map(({ group }) => group))].flatMap((group) => [
    ...(group === "" ? [] : [headKey(group)]),
    ...rows.filter((row) => row.group === group).map(keyOf),
  ]);
  const names = new Map(rows.map((row) => [keyOf(row), row.category]));
  const heads = keys.filter((key) => !names.has(key));
  return plotChart(options.width, {
    height: keys.length * ROW + 92,
    marginLeft: labelWidth(
      rows.map(({ category }) => category),
      options.width,
    ),
    marginRight: 20,
    marginTop: 30,
    x: axis(rows, options, options.width),
    y: { domain: keys, label: null },
    marks: [
      Plot.axisY(
        keys.filter((key) => names.has(key)),
        {
          tickSize: 0,
          label: null,
          tickFormat: (key: string) => names.get(key) ?? "",
          fill: "var(--ink)",
          fontSize: 13,
        },
      ),
      Plot.text(heads, {
        y: (key: string) => key,
        frameAnchor: "left",
        dx:
          -labelWidth(
            rows.map(({ category }) => category),
            options.width,
          ) + 2,
        text: (key: string) => key.slice(1),
        fontWeight: 600,
        fill: "var(--ink)",
        textAnchor: "start",
        fontSize: 13,
      }),
      ...marksOf(rows, options, keyOf, {}),
      ...averageMark(options, {}),
    ],
  });
}

const keyOf = ({ group, category }: GroupedEstimate) => `${group}|${category}`;
const headKey = (group: string) => `#${group}`;

function labelWidth(categories: readonly string[], width: number): number {
  const letters = Math.max(0, ...categories.map((category) => category.length));
  return Math.round(Math.min(18 + letters * 6.8, width * 0.46));
}

function axis(rows: readonly GroupedEstimate[], options: Options, room: number) {
  const largest = largestOf(rows);
  const format = formatOf(options);
  return {
    label: [options.label, formatUnit(largest, format)].filter(Boolean).join(", "),
    labelAnchor: "right" as const,
    ticks: Math.max(2, Math.floor(room / 110)),
    tickFormat: (value: number) => formatTick(value, largest, format),
    nice: true,
  };
}

function largestOf(rows: readonly GroupedEstimate[]): number {
  return Math.max(0, ...rows.flatMap(({ estimate, low, high }) => [estimate, low ?? 0, high ?? 0].map(Math.abs)));
}

function formatOf({ unit, decimals = 0, currency }: Options) {
  return { unit, decimals, ...(currency && { currency }) };
}

function marksOf(
  rows: readonly GroupedEstimate[],
  { average = null }: Options,
  y: (row: GroupedEstimate) => string,
  facet: { fx?: string },
): Plot.Markish[] {
  const known = rows.filter(({ low, high }) => low !== null && high !== null);
  return [
    Plot.ruleY(rows, { ...facet, y, stroke: "var(--hairline)" }),
    ...(average === null ? [] : [Plot.ruleX([average], { stroke: "var(--ink-muted)", strokeDasharray: "2 3" })]),
    Plot.ruleY(known, {
      ...facet,
      y,
      x1: "low",
      x2: "high",
      strokeWidth: 8,
      stroke: ({ clear }: GroupedEstimate) => (clear ? "var(--accent-soft)" : "var(--context-soft)"),
    }),
    Plot.dot(
      rows.filter(({ other }) => other !== null),
      { ...facet, y, x: "other", r: 3, stroke: "var(--ink-muted)", fill: "var(--paper)" },
    ),
    Plot.dot(rows, {
      ...facet,
      y,
      x: "estimate",
      r: 4.5,
      fill: ({ clear }: GroupedEstimate) => (clear ? "var(--accent)" : "var(--context)"),
    }),
  ];
}

function averageMark(options: Options, facet: { fx?: string | undefined }): Plot.Markish[] {
  const { average = null } = options;
  if (average === null) return [];
  const said = words().components.charts.average(formatValue(average, formatOf(options)));
  return [
    Plot.text([average], {
      ...(facet.fx !== undefined && { fx: [facet.fx] }),
      x: (value: number) => value,
      frameAnchor: "top",
      dy: -14,
      text: [said],
      fill: "var(--ink-muted)",
    }),
  ];
}
