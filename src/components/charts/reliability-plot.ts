import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { plotChart } from "./plot-chart.js";

export interface ReliabilityBin {
  /** Mean probability of the bin. */
  foretold: number;
  /** Share of the bin known to be fraud, with its interval. */
  known: number;
  low: number;
  high: number;
}

const TICKS = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** What was foretold against what is known, bin by bin with intervals, on log scales, around the line where both agree. */
export function reliabilityPlot(
  bins: readonly ReliabilityBin[],
  { width, xLabel, yLabel }: { width: number; xLabel: string; yLabel: string },
): SVGSVGElement {
  const domain = domainOf(bins);
  const ticks = TICKS.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  // As text and not as tickFormat: a log scale leaves out the labels of 5, 0.5 and so on.
  const text = (value: number) => formatTick(value, 1, { unit: "share" });
  const axis = {
    type: "log" as const,
    domain,
    axis: null,
  };
  return plotChart(width, {
    height: Math.round(Math.min(420, Math.max(320, width * 0.5))),
    marginLeft: 44,
    marginRight: 24,
    x: axis,
    y: axis,
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks }),
      Plot.axisX(ticks, { text, label: xLabel, labelAnchor: "right", labelArrow: "none" }),
      Plot.axisY(ticks, { text, label: yLabel, labelArrow: "none", tickSize: 0 }),
      Plot.line(domain, {
        x: (value: number) => value,
        y: (value: number) => value,
        stroke: "var(--ink-muted)",
        strokeDasharray: "2 3",
      }),
      Plot.ruleX(bins, {
        x: "foretold",
        y1: (bin: ReliabilityBin) => Math.max(bin.low, domain[0]),
        y2: "high",
        strokeWidth: 8,
        stroke: (bin: ReliabilityBin) => (isClear(bin) ? "var(--accent-soft)" : "var(--context-soft)"),
      }),
      Plot.dot(bins, {
        x: "foretold",
        y: "known",
        r: 4.5,
        fill: (bin: ReliabilityBin) => (isClear(bin) ? "var(--accent)" : "var(--context)"),
      }),
    ],
  });
}

/** Whether the line lies outside the bin's interval. */
function isClear({ foretold, low, high }: ReliabilityBin): boolean {
  return foretold < low || foretold > high;
}

function domainOf(bins: readonly ReliabilityBin[]): [number, number] {
  const values = bins.flatMap(({ foretold, known, low, high }) => [foretold, known, low, high]);
  const smallest = Math.min(...values.filter((value) => value > 0));
  return [smallest / 1.5, Math.min(1, Math.max(...values) * 1.5)];
}
