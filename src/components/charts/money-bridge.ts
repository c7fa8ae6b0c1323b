import * as Plot from "@observablehq/plot";
import { NARROW, plotChart } from "./plot-chart.js";

export interface BridgeBar {
  /** Unique within the chart. */
  step: string;
  name: string;
  kind: "level" | "loss";
  /** Where the bar begins and ends. */
  from: number;
  to: number;
  low: number | null;
  high: number | null;
  /** What is written behind the bar. */
  label: string;
  /** The bar is not known and drawn as an outline. */
  outline: boolean;
  /** The bar that the chart is about. */
  accent: boolean;
}

/**
 * A bridge that reads from top to bottom: full bars are what is left, pale ones what was lost on the way, the last one what the bridge leads to. On a
 * phone the names stand above the bars.
 */
export function moneyBridge(bars: readonly BridgeBar[], { width }: { width: number }): SVGSVGElement {
  const narrow = width < NARROW;
  const row = narrow ? 52 : 38;
  const largest = Math.max(...bars.map(({ to, high }) => Math.max(to, high ?? 0)));
  const letters = Math.max(...bars.map(({ name }) => name.length));
  return plotChart(width, {
    height: bars.length * row + 24,
    marginLeft: narrow ? 2 : Math.min(20 + letters * 6.6, width * 0.4),
    marginRight: narrow ? 8 : 160,
    marginTop: 4,
    marginBottom: 12,
    x: { axis: null, domain: [0, largest] },
    y: { domain: bars.map(({ step }) => step), label: null, axis: null, padding: 0 },
    marks: [...shapes(bars, narrow), ...(narrow ? namesAbove(bars) : namesBeside(bars))],
  });
}

function shapes(bars: readonly BridgeBar[], narrow: boolean): Plot.Markish[] {
  const place = { y: "step", x1: "from", x2: "to", insetTop: narrow ? 24 : 6, insetBottom: narrow ? 10 : 6 } as const;
  const known = bars.filter(({ low, high }) => low !== null && high !== null);
  const dy = narrow ? 7 : 0;
  return [
    Plot.barX(
      bars.filter(({ outline }) => !outline),
      {
        ...place,
        fill: ({ kind, accent }: BridgeBar) =>
          accent ? "var(--accent)" : kind === "loss" ? "var(--context-soft)" : "var(--context)",
      },
    ),
    Plot.barX(
      bars.filter(({ outline }) => outline),
      { ...place, fill: "none", stroke: "var(--context)", strokeDasharray: "3 3" },
    ),
    Plot.ruleY(known, { y: "step", x1: "low", x2: "high", stroke: "var(--paper)", strokeWidth: 5, dy }),
    Plot.ruleY(known, { y: "step", x1: "low", x2: "high", stroke: "var(--ink)", strokeWidth: 2, dy }),
    Plot.ruleX([0], { stroke: "var(--hairline-strong)" }),
  ];
}

const halo = { fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 5 } as const;

function namesBeside(bars: readonly BridgeBar[]): Plot.Markish[] {
  const isLevel = ({ kind }: BridgeBar) => kind === "level";
  return [true, false].flatMap((level) => {
    const own = bars.filter((bar) => isLevel(bar) === level);
    const weight = level ? 600 : 400;
    const fill = level ? "var(--ink)" : "var(--ink-muted)";
    return [
      Plot.text(own, {
        ...halo,
        fill,
        y: "step",
        text: "name",
        frameAnchor: "left",
        dx: -10,
        textAnchor: "end",
        fontWeight: weight,
      }),
      Plot.text(own, {
        ...halo,
        fill,
        y: "step",
        x: (bar: BridgeBar) => Math.max(bar.to, bar.high ?? 0),
        text: "label",
        dx: 8,
        textAnchor: "start",
        fontWeight: weight,
      }),
    ];
  });
}

function namesAbove(bars: readonly BridgeBar[]): Plot.Markish[] {
  return [true, false].flatMap((level) => {
    const own = bars.filter(({ kind }) => (kind === "level") === level);
    const text = { ...halo, fill: level ? "var(--ink)" : "var(--ink-muted)", fontWeight: level ? 600 : 400, dy: -14 };
    return [
      Plot.text(own, { ...text, y: "step", text: "name", frameAnchor: "left", textAnchor: "start" }),
      Plot.text(own, { ...text, y: "step", text: "label", frameAnchor: "right", textAnchor: "end" }),
    ];
  });
}
