import * as Plot from "@observablehq/plot";
import { formatTick } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface SoldAndLeft {
  campaign: string;
  sold: number;
  sold_low: number;
  sold_high: number;
  /** Null where it is not known. */
  left: number | null;
  left_low: number | null;
  left_high: number | null;
  /** Stands for what has not come yet. */
  foretold: boolean;
}

interface Options {
  width: number;
  label: string;
  soldLabel: string;
  leftLabel: string;
}

const OFFSET = 7;
const ROW = 38;

/** Per campaign, what it sold (grey) and what is left of it (accent; hollow where it is foretold), of 100 people assigned, around nothing. */
export function soldAndLeft(
  rows: readonly SoldAndLeft[],
  { width, label, soldLabel, leftLabel }: Options,
): SVGSVGElement {
  const left = rows.filter((row) => row.left !== null);
  const largest = Math.max(...rows.flatMap((row) => [row.sold_high, row.left_high ?? 0, -row.sold_low].map(Math.abs)));
  const letters = Math.max(...rows.map(({ campaign }) => campaign.length));
  return plotChart(width, {
    height: rows.length * ROW + 92,
    marginLeft: Math.round(Math.min(16 + letters * 6.8, width * 0.38)),
    marginRight: 24,
    marginTop: 44,
    x: {
      label,
      labelAnchor: "right",
      ticks: Math.max(3, Math.floor(width / 140)),
      tickFormat: (value: number) => formatTick(value, largest, { unit: "points" }),
      nice: true,
    },
    y: { domain: rows.map(({ campaign }) => campaign), label: null },
    marks: [
      Plot.axisY({
        tickSize: 0,
        label: null,
        fill: "var(--ink)",
        fontSize: width < NARROW ? 12 : 13,
        textOverflow: "ellipsis",
        lineWidth: Math.max(8, (width * 0.38) / 13),
      }),
      Plot.ruleX([0], { stroke: "var(--ink-muted)", strokeDasharray: "2 3" }),
      band(rows, "sold", -OFFSET, "var(--context-soft)"),
      Plot.dot(rows, { y: "campaign", x: "sold", dy: -OFFSET, r: 4, fill: "var(--context)" }),
      band(left, "left", OFFSET, "var(--accent-soft)"),
      Plot.dot(left, {
        y: "campaign",
        x: "left",
        dy: OFFSET,
        r: 4,
        fill: (row: SoldAndLeft) => (row.foretold ? "var(--paper)" : "var(--accent)"),
        stroke: "var(--accent)",
        strokeWidth: 1.75,
      }),
      ...names(rows, left, { soldLabel, leftLabel }),
    ],
  });
}

function band(rows: readonly SoldAndLeft[], what: "sold" | "left", dy: number, stroke: string): Plot.Markish {
  return Plot.ruleY(rows, { y: "campaign", x1: `${what}_low`, x2: `${what}_high`, dy, strokeWidth: 7, stroke });
}

/** Names both lines at the first campaign that has them. */
function names(
  rows: readonly SoldAndLeft[],
  left: readonly SoldAndLeft[],
  { soldLabel, leftLabel }: Pick<Options, "soldLabel" | "leftLabel">,
): Plot.Markish[] {
  const text = { y: "campaign", textAnchor: "start", dx: 8, stroke: "var(--paper)", strokeWidth: 4 } as const;
  return [
    Plot.text(rows.slice(0, 1), {
      ...text,
      x: "sold_high",
      dy: -OFFSET,
      text: () => soldLabel,
      fill: "var(--ink-muted)",
    }),
    Plot.text(left.slice(0, 1), { ...text, x: "left_high", dy: OFFSET, text: () => leftLabel, fill: "var(--accent)" }),
  ];
}
