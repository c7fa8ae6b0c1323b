import * as Plot from "@observablehq/plot";
import { probabilityOf } from "../../models/fraud-model.js";
import { fraudDeskWords } from "../../words/fraud-desk.js";
import { formatValue } from "../../words/number-format.js";
import { NARROW, plotChart } from "./plot-chart.js";

export interface ReasonBar {
  reason: string;
  /** Log-odds before and after it. */
  from: number;
  to: number;
  /** The first and the last bar are places, not moves. */
  place: boolean;
}

const TICKS = [0.0001, 0.001, 0.01, 0.1, 0.5, 0.9, 0.99];
const logit = (share: number) => Math.log(share / (1 - share));

/** Reasons from the top down, each bar beginning where the one above ends; the axis says the chance of fraud. The lights' cuts stand on it with their shapes. */
export function reasonsWaterfall(
  bars: readonly ReasonBar[],
  cuts: { yellow: number; red: number },
  { width }: { width: number },
): SVGSVGElement {
  const narrow = width < NARROW;
  const marginLeft = narrow ? 8 : 280;
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const lights = [logit(cuts.yellow), logit(cuts.red)].filter(Number.isFinite);
  const domain = [Math.min(...ends, ...lights) - 0.5, Math.max(...ends, ...lights) + (narrow ? 2.6 : 1.6)];
  const share = (size: number) =>
    formatValue(size, { unit: "share", decimals: size < 0.001 ? 2 : size < 0.01 ? 1 : 0 });
  const ticks = TICKS.map(logit).filter((tick) => tick >= domain[0]! && tick <= domain[1]!);
  return plotChart(width, {
    height: 80 + bars.length * (narrow ? 56 : 34),
    marginLeft,
    marginRight: 16,
    x: { domain, ticks, tickFormat: (at: number) => share(probabilityOf(at)), label: fraudDeskWords().chance },
    y: { domain: bars.map(({ reason }) => reason), label: null, axis: null, padding: narrow ? 0.7 : 0.35 },
    marks: [
      Plot.gridX(ticks, { stroke: "var(--hairline)", strokeOpacity: 1 }),
      ...lightMarks(cuts),
      Plot.text(bars, {
        x: domain[0]!,
        y: "reason",
        text: "reason",
        fill: "var(--ink)",
        ...(narrow
          ? {
              textAnchor: "start",
              dy: -20,
              lineWidth: 27,
              textOverflow: "ellipsis",
              stroke: "var(--paper)",
              strokeWidth: 5,
            }
          : { textAnchor: "end", dx: -8, lineWidth: 20 }),
      }),
      ...moves(bars),
    ],
  });
}

function lightMarks({ yellow, red }: { yellow: number; red: number }) {
  return [
    Plot.ruleX([logit(yellow)], { stroke: "var(--light-yellow)", strokeDasharray: "3 3", strokeWidth: 1.5 }),
    Plot.ruleX([logit(red)], { stroke: "var(--light-red)", strokeDasharray: "3 3", strokeWidth: 1.5 }),
    Plot.dot([logit(yellow)], {
      x: (at: number) => at,
      frameAnchor: "top",
      dy: -12,
      symbol: "triangle",
      r: 6,
      fill: "var(--light-yellow)",
    }),
    Plot.dot([logit(red)], {
      x: (at: number) => at,
      frameAnchor: "top",
      dy: -12,
      symbol: "square",
      r: 6,
      fill: "var(--light-red)",
    }),
  ];
}

function moves(bars: readonly ReasonBar[]) {
  const text = fraudDeskWords();
  const moved = bars.filter(({ place }) => !place);
  const places = bars.filter(({ place }) => place);
  const share = (at: number) =>
    formatValue(probabilityOf(at), {
      unit: "share",
      decimals: probabilityOf(at) < 0.00095 ? 2 : probabilityOf(at) < 0.0995 ? 1 : 0,
    });
  const label = {
    textAnchor: "start" as const,
    dx: 6,
    fill: "var(--ink-muted)",
    stroke: "var(--paper)",
    strokeWidth: 4,
  };
  const right = ({ from, to }: ReasonBar) => Math.max(from, to);
  return [
    Plot.barX(moved, {
      x1: "from",
      x2: "to",
      y: "reason",
      fill: ({ from, to }: ReasonBar) => (to >= from ? "var(--accent)" : "var(--context)"),
      insetLeft: 0.5,
    }),
    Plot.dot(places, { x: "to", y: "reason", r: 5, fill: "var(--ink)" }),
    Plot.text(moved, { x: right, y: "reason", text: ({ from, to }: ReasonBar) => text.times(to - from), ...label }),
    Plot.text(places, {
      x: right,
      y: "reason",
      text: ({ to }: ReasonBar) => share(to),
      ...label,
      dx: 10,
      fontWeight: 600,
      fill: "var(--ink)",
    }),
  ];
}
