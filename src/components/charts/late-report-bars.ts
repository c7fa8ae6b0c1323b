import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface LateReportBar {
  quarter: string;
  found: number;
  to_come: number;
  total: number;
  low: number | null;
  high: number | null;
}

interface Options {
  width: number;
  yLabel: string;
  found: string;
  toCome: string;
}

/** What was found by period and, stacked on it, what is still to come, with the interval of both together; the youngest period's parts are named. */
export function lateReportBars(
  bars: readonly LateReportBar[],
  { width, yLabel, found, toCome }: Options,
): SVGSVGElement {
  const largest = Math.max(...bars.map(({ total, high }) => Math.max(total, high ?? 0)));
  const every = Math.ceil(bars.length / Math.max(1, Math.floor(width / 80)));
  const shown = new Set(bars.filter((_, i) => (bars.length - 1 - i) % every === 0).map(({ quarter }) => quarter));
  const whiskers = bars.filter(({ low, high }) => low !== null && high !== null && high > low);
  const youngest = bars.slice(-1);
  const beside = width >= NARROW;
  return plotChart(width, {
    height: 320,
    marginLeft: 44,
    marginRight: beside ? 112 : 12,
    x: {
      label: null,
      domain: bars.map(({ quarter }) => quarter),
      tickFormat: (quarter: string) => (shown.has(quarter) ? quarter : ""),
      tickSize: 0,
      padding: 0.3,
    },
    y: {
      label: yLabel,
      tickFormat: (value: number) => formatTick(value, largest, { unit: "count" }),
      ticks: 5,
      nice: true,
      domain: [0, largest],
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 5 }),
      Plot.barY(bars, { x: "quarter", y1: 0, y2: "found", fill: "var(--context)" }),
      Plot.barY(bars, { x: "quarter", y1: "found", y2: "total", fill: "var(--accent)" }),
      Plot.ruleX(whiskers, { x: "quarter", y1: "low", y2: "high", stroke: "var(--ink)", strokeWidth: 1.5 }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      ...(beside ? names(youngest, found, toCome) : []),
    ],
  });
}

function names(youngest: readonly LateReportBar[], found: string, toCome: string): Plot.Markish[] {
  const shared = { x: "quarter", textAnchor: "start", dx: 24, fontWeight: 600 } as const;
  return [
    Plot.text(youngest, {
      ...shared,
      y: ({ found: y }: LateReportBar) => y / 2,
      text: () => found,
      fill: "var(--ink-muted)",
    }),
    Plot.text(youngest, {
      ...shared,
      y: ({ found: y, total }: LateReportBar) => (y + total) / 2,
      text: () => toCome,
      fill: "var(--accent)",
    }),
  ];
}
