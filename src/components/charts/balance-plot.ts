import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { tenureWords } from "../../words/tenure.js";
import { plotChart } from "./plot-chart.js";

export interface BalancedTrait {
  covariate: string;
  /** Standardised differences before and after matching. */
  before: number;
  after: number;
}

/** The largest standardised difference that counts as alike (Austin 2009). */
const ALIKE = 0.1;

/** Traits with their standardised difference before matching (hollow) and after (filled) against the band of alike. */
export function balancePlot(rows: readonly BalancedTrait[], { width }: { width: number }): SVGSVGElement {
  const text = tenureWords();
  const reach = Math.max(ALIKE, ...rows.flatMap(({ before, after }) => [before, after].map(Math.abs))) * 1.15;
  const letters = Math.max(...rows.map(({ covariate }) => covariate.length));
  return plotChart(width, {
    height: rows.length * 24 + 96,
    marginLeft: Math.round(Math.min(16 + letters * 6.8, width * 0.44)),
    marginRight: 16,
    marginTop: 36,
    x: {
      domain: [-reach, reach],
      label: text.balanceAxis,
      labelAnchor: "right",
      ticks: Math.max(3, Math.floor(width / 160)),
      tickFormat: (value: number) => formatTick(value, 1, { unit: "ratio", decimals: 2 }),
    },
    y: { domain: rows.map(({ covariate }) => covariate), label: null },
    marks: [
      Plot.axisY({ tickSize: 0, label: null, fill: "var(--ink)", textOverflow: "ellipsis", lineWidth: width * 0.034 }),
      Plot.ruleY(rows, { y: "covariate", stroke: "var(--hairline)" }),
      Plot.ruleX([-ALIKE, ALIKE], { stroke: "var(--ink-muted)", strokeDasharray: "2 3" }),
      Plot.ruleX([0], { stroke: "var(--ink)" }),
      Plot.dot(rows, {
        x: "before",
        y: "covariate",
        r: 4,
        fill: "var(--paper)",
        stroke: "var(--context)",
        strokeWidth: 2,
      }),
      Plot.dot(rows, { x: "after", y: "covariate", r: 4, fill: "var(--accent)" }),
      key(`○ ${text.before}   ● ${text.after}`),
    ],
  });
}

function key(text: string): Plot.Markish {
  return Plot.text([text], { text: (d: string) => d, frameAnchor: "top-right", dy: -22, fill: "var(--ink-muted)" });
}
