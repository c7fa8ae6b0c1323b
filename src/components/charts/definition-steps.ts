import * as Plot from "@observablehq/plot";
import { formatTick, formatValue } from "../../words/number-format.js";
import { plotChart } from "./plot-chart.js";

export interface DefinitionStep {
  name: string;
  /** "laxest", "chosen" and "strictest" are definitions, everything else is a choice between two of them. */
  step: string;
  estimate: number;
  /** From the row before; null for a definition. */
  change: number | null;
}

/** Definitions of one share as points, and between them the choices that lead from one to the next, each from where the one before ended. */
export function definitionSteps(rows: readonly DefinitionStep[], { width }: { width: number }): SVGSVGElement {
  const spans = rows.map((row, i) => ({ ...row, place: `${i}`, from: row.estimate - (row.change ?? 0) }));
  const letters = Math.max(...rows.map(({ name }) => name.length));
  const names = new Map(spans.map(({ place, name }) => [place, name]));
  const left = Math.round(Math.min(16 + letters * 6.6, width * 0.42));
  return plotChart(width, {
    height: rows.length * 34 + 60,
    marginLeft: left,
    marginTop: 12,
    marginRight: 64,
    x: {
      label: null,
      ticks: Math.max(3, Math.floor(width / 140)),
      tickFormat: (value: number) => formatTick(value, 1, { unit: "share" }) + " %",
      nice: true,
      insetLeft: 48,
    },
    y: { domain: spans.map(({ place }) => place), label: null, padding: 0.4 },
    marks: [
      Plot.axisY({
        tickSize: 0,
        label: null,
        fill: "var(--ink)",
        tickFormat: (place: string) => names.get(place) ?? "",
        lineWidth: Math.max(8, (left - 16) / 13),
      }),
      Plot.ruleY(spans, { y: "place", stroke: "var(--hairline)" }),
      ...steps(spans),
    ],
  });
}

interface Span extends DefinitionStep {
  place: string;
  from: number;
}

function steps(spans: readonly Span[]): Plot.Markish[] {
  const links = spans.slice(0, -1).map((span, i) => ({ x: span.estimate, y1: span.place, y2: spans[i + 1]!.place }));
  const definitions = spans.filter(({ change }) => change === null);
  const choices = spans.filter(({ change }) => change !== null);
  const text = { y: "place", fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 4 } as const;
  return [
    ...links.map((link) => Plot.link([link], { x: "x", y1: "y1", y2: "y2", stroke: "var(--context)", strokeWidth: 1 })),
    Plot.ruleY(choices, { y: "place", x1: "from", x2: "estimate", stroke: "var(--context)", strokeWidth: 10 }),
    Plot.dot(definitions, {
      y: "place",
      x: "estimate",
      r: 6,
      fill: ({ step }: Span) => (step === "chosen" ? "var(--accent)" : "var(--paper)"),
      stroke: "var(--accent)",
      strokeWidth: 2,
    }),
    Plot.text(definitions, {
      ...text,
      x: "estimate",
      text: ({ estimate }: Span) => formatValue(estimate, { unit: "share", decimals: 1 }),
      dx: 12,
      textAnchor: "start",
      fontWeight: 600,
    }),
    Plot.text(choices, {
      ...text,
      x: ({ from, estimate }: Span) => Math.max(from, estimate),
      text: ({ change }: Span) => formatValue(change, { unit: "points", decimals: 1, signed: true }).split(" ")[0]!,
      dx: 8,
      textAnchor: "start",
    }),
  ];
}
