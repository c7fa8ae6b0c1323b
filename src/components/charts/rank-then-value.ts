import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { plotChart } from "./plot-chart.js";

export interface RankedTenth {
  /** 1, the most valuable tenth of the first period, to 10. */
  tenth: number;
  /** Its share of all contribution in the period that ranks it. */
  ranked: number;
  /** Its share of all contribution in the period after. */
  valued: number;
  low: number | null;
  high: number | null;
}

/** Ten bands ranked on one period and valued on the next: how far each falls back towards the middle. */
export function rankThenValue(rows: readonly RankedTenth[], { width }: { width: number }): SVGSVGElement {
  const text = words().components.charts;
  const percent = (value: number) => formatTick(value, 1, { unit: "share" });
  const known = rows.filter(({ low, high }) => low !== null && high !== null);
  return plotChart(width, {
    height: Math.round(Math.min(400, Math.max(280, width * 0.42))),
    marginLeft: 36,
    x: { type: "band", label: text.tenth, tickSize: 0, domain: rows.map(({ tenth }) => tenth) },
    y: { label: text.value, tickFormat: percent, ticks: 6, nice: true, zero: true, insetBottom: 18 },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.ruleX(rows, { x: "tenth", y1: "ranked", y2: "valued", stroke: "var(--context)", strokeWidth: 1.5 }),
      Plot.ruleX(known, { x: "tenth", y1: "low", y2: "high", stroke: "var(--accent-soft)", strokeWidth: 10 }),
      Plot.dot(rows, { x: "tenth", y: "ranked", r: 5, fill: "var(--paper)", stroke: "var(--context)", strokeWidth: 2 }),
      Plot.dot(rows, { x: "tenth", y: "valued", r: 5, fill: "var(--accent)" }),
      named(rows, "ranked", text.ranked, "var(--ink-muted)"),
      named(rows, "valued", text.valued, "var(--accent)"),
    ],
  });
}

/** Names one of the two series: beside the last dot where that lies alone below zero, else beside the first. */
function named(rows: readonly RankedTenth[], y: "ranked" | "valued", name: string, fill: string) {
  const last = rows.at(-1);
  const alone = last !== undefined && last.ranked < 0 && last.valued < 0;
  const side = alone
    ? ({ textAnchor: "end", dx: -14, dy: 8 } as const)
    : ({ textAnchor: "start", dx: 14, dy: 0 } as const);
  const text = {
    x: "tenth",
    y,
    text: () => name,
    fill,
    fontWeight: 600,
    stroke: "var(--paper)",
    strokeWidth: 4,
  } as const;
  return Plot.text(rows.slice(alone ? -1 : 0, alone ? undefined : 1), { ...text, ...side });
}
