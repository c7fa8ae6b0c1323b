import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface TrustPoint {
  who: string;
  askedOn: Date;
  score: number;
}

interface Options {
  width: number;
  yLabel: string;
  /** The line that stands out. */
  together: string;
  /** Ends of the scale; the data's own when not known. */
  scale: [number, number] | null;
}

/** Scores by round, a line for each role in grey and all together in colour, named at their ends. */
export function trustLines(points: readonly TrustPoint[], { width, yLabel, together, scale }: Options): SVGSVGElement {
  const about = ({ who }: TrustPoint) => who === together;
  const beside = width >= NARROW;
  const letters = Math.max(...points.map(({ who }) => who.length));
  return plotChart(width, {
    height: Math.round(Math.min(400, Math.max(300, width * 0.42))),
    marginLeft: 36,
    marginRight: 16 + letters * 7.2,
    x: { type: "utc", label: null, ticks: beside ? 6 : 3 },
    y: {
      label: yLabel,
      ticks: 6,
      ...(scale && { domain: scale }),
      tickFormat: (value: number) => formatTick(value, 10, { unit: "count" }),
    },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.lineY(points, {
        ...{ x: "askedOn", y: "score", z: "who" },
        stroke: (point: TrustPoint) => (about(point) ? "var(--accent)" : "var(--context)"),
        strokeWidth: (point: TrustPoint) => (about(point) ? 3 : 1.5),
      }),
      Plot.text(
        points,
        Plot.selectLast({
          ...{ x: "askedOn", y: "score", z: "who", text: "who", textAnchor: "start", dx: 8 },
          fill: (point: TrustPoint) => (about(point) ? "var(--accent)" : "var(--ink-muted)"),
          fontWeight: 500,
        }),
      ),
    ],
  });
}
