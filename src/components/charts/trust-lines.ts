import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { lineEnds } from "./line-ends.js";
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
  const height = Math.round(Math.min(400, Math.max(300, width * 0.42)));
  return plotChart(width, {
    height,
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
      Plot.text(namedEnds(points, height, scale), {
        ...{ x: "x", y: "y", text: "line", textAnchor: "start", dx: 8, fontWeight: 600 },
        fill: ({ line }: { line: string }) => (line === together ? "var(--accent)" : "var(--ink-muted)"),
      }),
    ],
  });
}

/** Where the names of lines stand: beside their last points, apart from one another. */
function namedEnds(points: readonly TrustPoint[], height: number, scale: Options["scale"]) {
  const scores = points.map(({ score }) => score);
  const [least, most] = scale ?? [Math.min(...scores), Math.max(...scores)];
  const last = Math.max(...points.map(({ askedOn }) => askedOn.getTime()));
  const lines = [...new Set(points.map(({ who }) => who))].map((line) =>
    points.filter(({ who }) => who === line).map(({ score }) => ({ line, x: last, y: score - least })),
  );
  const ends = lineEnds(lines, ((most - least) * 17) / (height - 80), most - least);
  return ends.map(({ line, x, y }) => ({ line, x: new Date(x), y: y + least }));
}
