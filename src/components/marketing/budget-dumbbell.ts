import * as Plot from "@observablehq/plot";
import { formatTick, formatUnit } from "../../words/number-format.js";
import { NARROW, plotChart } from "../charts/plot-chart.js";

/** A line's spend a year, in money. */
export interface SpendChange {
  name: string;
  told: boolean;
  present: number;
  best: number;
  least: number;
  most: number;
  /** What is written at the end of the row. */
  note: string;
}

interface Options {
  width: number;
  currency: string;
  label: string;
  /** What the notes at the ends of rows are. */
  noteLabel: string;
}

/** Present and best spend of every line as two dots on the range that it may move in; lines in the order given. */
export function budgetDumbbell(rows: readonly SpendChange[], options: Options): SVGSVGElement {
  const { width, currency, label } = options;
  const format = { unit: "money" as const, currency };
  const largest = Math.max(...rows.flatMap(({ present, best, most }) => [present, best, most]));
  const letters = Math.max(...rows.map(({ name }) => name.length));
  const noted = width >= NARROW;
  return plotChart(width, {
    height: rows.length * 34 + 92,
    marginLeft: Math.round(Math.min(16 + letters * 6.8, width * 0.36)),
    marginRight: noted ? 120 : 24,
    marginTop: 40,
    marginBottom: 44,
    x: {
      label: [label, formatUnit(largest, format)].join(", "),
      labelAnchor: "right",
      zero: true,
      nice: true,
      ticks: Math.max(3, Math.floor(width / 140)),
      tickFormat: (value: number) => formatTick(value, largest, format),
    },
    y: { domain: rows.map(({ name }) => name), label: null },
    marks: [
      Plot.axisY({
        tickSize: 0,
        label: null,
        fill: "var(--ink)",
        fontSize: 13,
        lineWidth: Math.max(8, (width * 0.36) / 13),
      }),
      Plot.ruleY(rows, { y: "name", stroke: "var(--hairline)" }),
      ...dots(rows),
      ...(noted ? notes(rows, options) : []),
    ],
  });
}

function dots(rows: readonly SpendChange[]): Plot.Markish[] {
  return [
    Plot.ruleY(rows, { y: "name", x1: "least", x2: "most", strokeWidth: 10, stroke: "var(--context-soft)" }),
    Plot.arrow(rows, {
      y: "name",
      x1: "present",
      x2: "best",
      stroke: "var(--accent)",
      strokeWidth: 2,
      headLength: 0,
    }),
    Plot.dot(rows, { y: "name", x: "present", r: 4.5, fill: "var(--context)" }),
    Plot.dot(rows, {
      y: "name",
      x: "best",
      r: 5.5,
      fill: ({ told }: SpendChange) => (told ? "var(--accent)" : "var(--paper)"),
      stroke: "var(--accent)",
      strokeWidth: 1.75,
    }),
  ];
}

function notes(rows: readonly SpendChange[], { noteLabel }: Options): Plot.Markish[] {
  const right = { frameAnchor: "right" as const, textAnchor: "start" as const, dx: 14 };
  return [
    Plot.text(rows, { ...right, y: "name", text: "note", fill: "var(--ink)" }),
    Plot.text([noteLabel], {
      ...right,
      frameAnchor: "top-right",
      dy: -26,
      text: (text: string) => text,
      fill: "var(--ink-muted)",
    }),
  ];
}
