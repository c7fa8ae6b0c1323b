import * as Plot from "@observablehq/plot";
import { formatValue } from "../../words/number-format.js";
import { plotChart } from "./plot-chart.js";

export interface ExpectedBand {
  from: number;
  until: number | null;
  observed: number;
  expected: number;
}

interface Options {
  width: number;
  xLabel: string;
  yLabel: string;
  /** Name of the line. */
  expectedLabel: string;
}

/** Counts by band as bars, with what chance alone would give as steps; on a scale of roots, so that single ones can be seen. */
export function observedExpected(bands: readonly ExpectedBand[], options: Options): SVGSVGElement {
  const { width, xLabel, yLabel, expectedLabel } = options;
  const step = bands.length > 1 ? bands[1]!.from - bands[0]!.from : 1;
  const ends = bands.map((band) => ({ ...band, until: band.until ?? band.from + step }));
  const highest = ends.reduce((high, band) => (band.expected > high.expected ? band : high));
  return plotChart(width, {
    height: 340,
    marginLeft: 52,
    marginRight: 16,
    x: { label: xLabel, labelAnchor: "right", ticks: Math.max(4, Math.floor(width / 90)) },
    y: {
      type: "sqrt",
      label: yLabel,
      ticks: [0, 1, 5, 20, 50, 100, 200, 400, 800, 1600],
      tickFormat: (value: number) => formatValue(value, { unit: "count" }),
      nice: true,
      zero: true,
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: [1, 5, 20, 50, 100, 200, 400, 800, 1600] }),
      Plot.rectY(ends, { x1: "from", x2: "until", y: "observed", inset: 1, fill: "var(--accent)" }),
      Plot.ruleY(ends, { x1: "from", x2: "until", y: "expected", stroke: "var(--ink)", strokeWidth: 2 }),
      Plot.text([highest], {
        x: "until",
        y: "expected",
        text: () => expectedLabel,
        textAnchor: "start",
        dx: 8,
        dy: -6,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
      }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
    ],
  });
}
