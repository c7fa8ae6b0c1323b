import * as Plot from "@observablehq/plot";
import { formatTick, formatUnit } from "../../words/number-format.js";
import { plotChart } from "./plot-chart.js";

export interface SplitPart {
  part: string;
  /** In the book's currency; parts add up to the whole. */
  amount: number;
  low?: number | null;
  high?: number | null;
}

interface Options {
  width: number;
  currency: string;
  /** Name of the last row, the sum of all parts. */
  total: string;
}

interface Step {
  part: string;
  from: number;
  until: number;
  amount: number;
  whole: boolean;
}

/** A sum taken apart: each part starts where the one before ended, and the last row is the whole. */
export function splitBar(rows: readonly SplitPart[], { width, currency, total }: Options): SVGSVGElement {
  const steps = stepsOf(rows, total);
  const ends = steps.flatMap(({ from, until }) => [from, until]);
  const largest = Math.max(...ends.map(Math.abs));
  const format = { unit: "money" as const, currency };
  const letters = Math.max(...steps.map(({ part }) => part.length));
  return plotChart(width, {
    height: steps.length * 40 + 40,
    marginLeft: Math.round(Math.min(16 + letters * 6.8, width * 0.36)),
    marginTop: 24,
    marginBottom: 12,
    marginRight: 24,
    x: {
      axis: null,
      zero: true,
      insetLeft: ends.some((end) => end < 0) ? 48 : 0,
      insetRight: ends.some((end) => end > 0) ? 48 : 4,
    },
    y: { domain: steps.map(({ part }) => part), padding: 0.3, label: null },
    marks: [
      Plot.axisY({ tickSize: 0, label: null, fill: "var(--ink)", lineWidth: Math.max(8, (width * 0.36) / 13) }),
      Plot.barX(steps, {
        y: "part",
        x1: "from",
        x2: "until",
        fill: ({ whole }: Step) => (whole ? "var(--loss)" : "var(--accent)"),
      }),
      Plot.ruleX([0], { stroke: "var(--ink)" }),
      ...connectors(steps),
      ...numbers(steps, (amount) => formatTick(amount, largest, format)),
      Plot.text([formatUnit(largest, format)], {
        text: (unit: string) => unit,
        frameAnchor: "top-right",
        dy: -16,
        dx: 20,
        textAnchor: "end",
        fill: "var(--ink-muted)",
      }),
    ],
  });
}

function stepsOf(rows: readonly SplitPart[], total: string): Step[] {
  let reached = 0;
  const parts = rows.map(({ part, amount }) => {
    const from = reached;
    reached += amount;
    return { part, from, until: reached, amount, whole: false };
  });
  return [...parts, { part: total, from: 0, until: reached, amount: reached, whole: true }];
}

/** Thin lines from where a part ends to where the next begins. */
function connectors(steps: readonly Step[]): Plot.Markish[] {
  const pairs = steps.slice(0, -1).map((step, index) => ({ x: step.until, y1: step.part, y2: steps[index + 1]!.part }));
  return pairs.map((pair) =>
    Plot.link([pair], { x: "x", y1: "y1", y2: "y2", stroke: "var(--context)", strokeWidth: 1 }),
  );
}

function numbers(steps: readonly Step[], text: (amount: number) => string): Plot.Markish[] {
  return [true, false].map((positive) =>
    Plot.text(steps, {
      y: "part",
      x: ({ from, until }: Step) => (positive ? Math.max(from, until) : Math.min(from, until)),
      filter: ({ amount }: Step) => amount >= 0 === positive,
      text: ({ amount }: Step) => text(amount),
      dx: positive ? 6 : -6,
      textAnchor: positive ? "start" : "end",
      fill: "var(--ink)",
      fontWeight: 600,
      stroke: "var(--paper)",
      strokeWidth: 4,
    }),
  );
}
