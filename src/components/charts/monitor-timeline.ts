import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

/** A week of the tail-count monitor: its sum as a share of the threshold. */
export interface MonitorWeek {
  week: string;
  sum: number;
  alarm: boolean;
}

/** An account that several parties named. */
export interface SharedAccount {
  on: string;
  parties: number;
  alarm: boolean;
}

interface Options {
  width: number;
  yLabel: string;
  links: string;
}

/** Where below the axis accounts are drawn, as a share of the limit. */
const STRIP = -0.3;

/** The sum of rare requests week by week against its limit, and below it accounts that were shared; alarms stand out. */
export function monitorTimeline(
  weeks: readonly MonitorWeek[],
  accounts: readonly SharedAccount[],
  options: Options,
): SVGSVGElement {
  const { width, yLabel, links } = options;
  const highest = Math.max(1.1, ...weeks.map(({ sum }) => sum));
  const alarms = weeks.filter(({ alarm }) => alarm);
  return plotChart(width, {
    height: 320,
    marginLeft: 44,
    marginRight: 20,
    x: { type: "utc", label: null, ticks: "year" },
    y: {
      label: yLabel,
      domain: [STRIP - 0.12, highest * 1.05],
      ticks: [0, 0.5, 1, ...(highest >= 1.5 ? [1.5] : [])],
      tickFormat: (value: number) => formatTick(value, 1, { unit: "share" }),
    },
    marks: [
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.ruleY([1], { stroke: "var(--ink-muted)", strokeDasharray: "2 3" }),
      Plot.areaY(weeks, { x: day("week"), y: "sum", fill: "var(--accent-soft)", curve: "step-after" }),
      Plot.lineY(weeks, { x: day("week"), y: "sum", stroke: "var(--accent)", strokeWidth: 1.5, curve: "step-after" }),
      Plot.dot(alarms, {
        x: day("week"),
        y: "sum",
        r: 6,
        symbol: "diamond",
        fill: "var(--accent)",
        stroke: "var(--paper)",
      }),
      Plot.dot(
        accounts.filter(({ alarm }) => !alarm),
        { x: day("on"), y: () => STRIP, r: 3.5, stroke: "var(--context)", fill: "var(--paper)" },
      ),
      Plot.dot(
        accounts.filter(({ alarm }) => alarm),
        { x: day("on"), y: () => STRIP, r: 6, symbol: "diamond", fill: "var(--accent)", stroke: "var(--paper)" },
      ),
      Plot.text([links], {
        frameAnchor: "bottom-left",
        y: () => STRIP,
        dx: width < NARROW ? 2 : 4,
        dy: -14,
        text: (label: string) => label,
        textAnchor: "start",
        fill: "var(--ink-muted)",
        stroke: "var(--paper)",
        strokeWidth: 4,
      }),
    ],
  });
}

function day<Key extends string>(key: Key) {
  return (row: Record<Key, string>) => new Date(`${row[key]}T00:00:00Z`);
}
