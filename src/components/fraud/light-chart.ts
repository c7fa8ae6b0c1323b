import { html } from "htl";
import { lightsOutcome, type Cuts, type LightAssumptions } from "../../models/fraud-lights.js";
import type { Report, Row } from "../../models/report.js";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { lightsCurve, type LightMarks, type LightsPoint } from "../charts/lights-curve.js";
import { figure } from "../figure.js";
import type { ChosenLights } from "./light-view.js";

export interface LightChart {
  element: HTMLElement;
  /** Puts the markers at some cuts; draws the curve anew only under other assumptions. */
  move: (cuts: Cuts, assumptions: LightAssumptions) => void;
}

/** The chart of the page: what every yellow cut keeps and costs, with both lights on it. */
export function lightChart(report: Report, lights: ChosenLights): LightChart {
  const element = html`<div></div>`;
  let drawnFor = "";
  let marks: LightMarks = { yellow: 0, red: 0, running: null };
  let moveMarks: ((marks: LightMarks) => void) | null = null;
  let title: Element | null = null;
  const move = (cuts: Cuts, assumptions: LightAssumptions) => {
    const shareOf = (cut: number) => shareAt(lights, cut);
    const running = lights.running && shareOf(lights.running.yellow);
    marks = { yellow: shareOf(cuts.yellow), red: shareOf(Math.max(cuts.red, cuts.yellow)), running };
    if (drawnFor !== JSON.stringify(assumptions)) {
      drawnFor = JSON.stringify(assumptions);
      element.replaceChildren(
        curveFigure(report, lights, assumptions, (points, options) => {
          const drawn = lightsCurve(points, marks, options);
          moveMarks = drawn.move;
          return drawn.chart;
        }),
      );
      title = element.querySelector("h2");
    }
    moveMarks?.(marks);
    if (title) title.textContent = fraudLightsWords().chart(cuts.yellow);
  };
  return { element, move };
}

function curveFigure(
  report: Report,
  { model, channels, stops }: ChosenLights,
  assumptions: LightAssumptions,
  chart: (points: LightsPoint[], options: { width: number; currency: string }) => Element,
): HTMLElement {
  const text = fraudLightsWords();
  const rows = stops
    .filter(({ share }) => share > 0)
    .map(({ cut, share }): LightsPoint => {
      const { all, reviewCost } = lightsOutcome(model, channels, { yellow: cut, red: cut }, assumptions);
      const { estimate: kept, low, high } = all.protected ?? { estimate: null, low: null, high: null };
      return { yellow: cut, share, frauds: all.lit.frauds, kept, low, high, cost: reviewCost };
    });
  const money = rows.some(({ kept }) => kept !== null);
  return figure(report, {
    title: text.chart(stops[0]!.cut),
    subtitle: money ? text.chartSubtitle : `${text.chartSubtitle}. ${text.noMoney}`,
    rows: rows as unknown as Row[],
    name: "lights",
    method: "/fraud/methods#lights",
    columns: text.chartColumns,
    chart: chart,
  });
}

/** The share of requests that a cut lights. */
function shareAt({ stops }: ChosenLights, cut: number): number {
  return stops.findLast((stop) => stop.cut >= cut)?.share ?? 0;
}
