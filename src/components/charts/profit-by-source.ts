import * as Plot from "@observablehq/plot";
import { formatTick, formatUnit } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface SourceAmount {
  /** Row of the chart, such as the era in which policies were issued; shown in order of appearance. */
  group: string;
  source: "interest" | "mortality" | "expense" | "surrender" | "other";
  amount: number;
  low?: number | null;
  high?: number | null;
}

interface Options {
  width: number;
  currency: string;
}

/** Profit by its source as small multiples: a panel per source, a bar per group, all on one scale. */
export function profitBySource(rows: readonly SourceAmount[], { width, currency }: Options): SVGSVGElement {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const sources = [...new Set(rows.map(({ source }) => source))];
  const narrow = width < NARROW;
  const facet = narrow ? "fy" : "fx";
  const panelHeight = groups.length * 26 + (narrow ? 40 : 0);
  return plotChart(width, {
    height: (narrow ? sources.length * panelHeight : panelHeight) + 48,
    marginLeft: Math.min(150, 20 + 7 * Math.max(...groups.map((group) => group.length))),
    marginTop: narrow ? 16 : 40,
    marginRight: 24,
    marginBottom: 12,
    [facet]: { domain: sources, axis: null, padding: 0.12 },
    x: { axis: null, insetLeft: 36, insetRight: 36 },
    y: { domain: groups, label: null, tickSize: 0, padding: 0.25, ...(narrow && { insetTop: 24 }) },
    marks: marks(rows, facet, currency),
  });
}

function marks(rows: readonly SourceAmount[], facet: "fx" | "fy", currency: string): Plot.Markish[] {
  const largest = Math.max(...rows.map(({ amount }) => Math.abs(amount)));
  const format = { unit: "money" as const, currency };
  const label = ({ amount }: SourceAmount) => formatTick(amount, largest, format);
  const place = { [facet]: "source", y: "group" };
  const known = rows.filter(({ low, high }) => typeof low === "number" && typeof high === "number");
  const sources = [...new Set(rows.map(({ source }) => source))];
  const name = (source: string, index: number) =>
    `${words().components.charts.sources[source] ?? source}${index === 0 ? `, ${formatUnit(largest, format)}` : ""}`;
  return [
    Plot.axisY({ tickSize: 0, label: null, fill: "var(--ink)" }),
    Plot.ruleY(rows, { ...place, stroke: "var(--hairline)" }),
    Plot.barX(rows, {
      ...place,
      x: "amount",
      fill: ({ amount }: SourceAmount) => (amount < 0 ? "var(--loss)" : "var(--accent)"),
    }),
    Plot.ruleY(known, { ...place, x1: "low", x2: "high", stroke: "var(--paper)", strokeWidth: 4 }),
    Plot.ruleY(known, { ...place, x1: "low", x2: "high", stroke: "var(--ink)", strokeWidth: 1.5 }),
    Plot.ruleX([0], { stroke: "var(--ink)" }),
    ...[true, false].map((positive) =>
      Plot.text(rows, {
        ...place,
        x: ({ amount, low, high }: SourceAmount) =>
          positive ? Math.max(amount, high ?? amount) : Math.min(amount, low ?? amount),
        text: label,
        filter: ({ amount }: SourceAmount) => amount >= 0 === positive,
        dx: positive ? 5 : -5,
        textAnchor: positive ? "start" : "end",
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 5,
      }),
    ),
    Plot.text(sources, {
      [facet]: (source: string) => source,
      text: name,
      frameAnchor: "top-left",
      dy: facet === "fx" ? -22 : 0,
      fill: "var(--ink)",
      stroke: "var(--paper)",
      strokeWidth: 5,
      fontWeight: 600,
      fontSize: 14,
    }),
  ];
}
