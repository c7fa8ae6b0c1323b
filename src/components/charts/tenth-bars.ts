import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { words } from "../../words/index.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface TenthShare {
  /** 1, the most valuable tenth, to 10. */
  tenth: number;
  /** Its share of all contribution; negative when it takes value away. */
  share: number;
  low: number | null;
  high: number | null;
  /** A published share to hold against it. */
  published?: number | null;
}

interface Options {
  width: number;
  /** Name of the shares held against the bars, where they are not published ones. */
  reference?: string;
  /** What the bars are shares of, where it is not the contribution of a year. */
  value?: string;
}

/** Ten bands of customers by their share of all contribution, with intervals and published figures where there are any. */
export function tenthBars(rows: readonly TenthShare[], { width, reference, value }: Options): SVGSVGElement {
  const published = rows.filter((row) => typeof row.published === "number");
  const text = words().components.charts;
  return plotChart(width, {
    height: Math.round(Math.min(400, Math.max(280, width * 0.42))),
    marginLeft: 36,
    x: { type: "band", padding: 0.28, label: text.tenth, tickSize: 0 },
    y: { label: value ?? text.value, tickFormat: percent, ticks: 6, nice: true, zero: true, insetBottom: 18 },
    marks: [
      Plot.gridY({ stroke: "var(--hairline)", strokeOpacity: 1, ticks: 6 }),
      Plot.barY(rows, {
        x: "tenth",
        y: "share",
        fill: ({ share }: TenthShare) => (share < 0 ? "var(--loss)" : "var(--accent)"),
      }),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      ...whiskers(rows),
      numbers(rows),
      ...publishedMarks(published, width, reference ?? text.published),
    ],
  });
}

function whiskers(rows: readonly TenthShare[]) {
  const known = rows.filter(({ low, high }) => low !== null && high !== null);
  const range = { x: "tenth", y1: "low", y2: "high" };
  return [
    Plot.ruleX(known, { ...range, stroke: "var(--paper)", strokeWidth: 4 }),
    Plot.ruleX(known, { ...range, stroke: "var(--ink)", strokeWidth: 1.5 }),
  ];
}

function publishedMarks(rows: readonly TenthShare[], width: number, name: string) {
  const label = ({ published }: TenthShare) => `${name} ${percent(published ?? 0)}`;
  const side = ({ tenth }: TenthShare) => tenth <= 5;
  const text = {
    x: "tenth",
    y: "published",
    text: label,
    fill: "var(--ink)",
    stroke: "var(--paper)",
    strokeWidth: 4,
  } as const;
  const beside = width < NARROW ? 20 : Math.min(50, width * 0.045);
  return [
    Plot.tickY(rows, {
      x: "tenth",
      y: "published",
      stroke: "var(--ink)",
      strokeWidth: 2,
      strokeDasharray: "4 2",
      insetLeft: -5,
      insetRight: -5,
    }),
    Plot.text(rows, { ...text, filter: side, textAnchor: "start", dx: beside }),
    Plot.text(rows, { ...text, filter: (row: TenthShare) => !side(row), textAnchor: "end", dx: -beside }),
  ];
}

/** Above a gain and its whisker; above the zero line for a loss, where nothing else stands. */
function numberAt({ share, high }: TenthShare): number {
  return share < 0 ? 0 : Math.max(share, high ?? share);
}

function numbers(rows: readonly TenthShare[]) {
  const text = ({ share }: TenthShare) => percent(share);
  return Plot.text(rows, { x: "tenth", y: numberAt, text, dy: -10, fill: "var(--ink)", fontWeight: 600, fontSize: 14 });
}

function percent(value: number): string {
  return formatTick(Math.round(value * 100) / 100, 1, { unit: "share" });
}
