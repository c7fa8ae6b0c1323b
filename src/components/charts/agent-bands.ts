import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { plotChart } from "./plot-chart.js";

export interface AgentBand {
  /** 1, the best tenth of agents, to 10. */
  band: number;
  /** Share that their policies kept. */
  observed: number;
  /** The same once chance is taken out. */
  estimate: number;
}

interface Options {
  width: number;
  xLabel: string;
  yLabel: string;
  observed: string;
  estimate: string;
}

/** Tenths of agents, best first: what was counted, and what is left of the differences once chance is taken out. */
export function agentBands(rows: readonly AgentBand[], options: Options): SVGSVGElement {
  const { width, xLabel, yLabel } = options;
  const lowest = Math.min(...rows.flatMap(({ observed, estimate }) => [observed, estimate]));
  return plotChart(width, {
    height: Math.round(Math.min(360, Math.max(260, width * 0.38))),
    marginLeft: 36,
    x: { type: "band", label: xLabel, tickSize: 0, domain: rows.map(({ band }) => band) },
    y: {
      label: yLabel,
      domain: [Math.max(0, Math.floor(lowest * 10) / 10 - 0.1), 1],
      ticks: 5,
      tickFormat: (value: number) => formatTick(value, 1, { unit: "share" }),
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 5 }),
      Plot.ruleX(rows, { x: "band", y1: "observed", y2: "estimate", stroke: "var(--context)", strokeWidth: 1.5 }),
      Plot.dot(rows, {
        x: "band",
        y: "observed",
        r: 5,
        fill: "var(--paper)",
        stroke: "var(--context)",
        strokeWidth: 2,
      }),
      Plot.dot(rows, { x: "band", y: "estimate", r: 5, fill: "var(--accent)" }),
      named(rows, "observed", options.observed, "var(--ink-muted)"),
      named(rows, "estimate", options.estimate, "var(--accent)"),
    ],
  });
}

function named(rows: readonly AgentBand[], y: "observed" | "estimate", name: string, fill: string) {
  return Plot.text(rows.slice(0, 1), {
    x: "band",
    y,
    text: () => name,
    fill,
    dx: 12,
    textAnchor: "start",
    fontWeight: 600,
    stroke: "var(--paper)",
    strokeWidth: 4,
  });
}
