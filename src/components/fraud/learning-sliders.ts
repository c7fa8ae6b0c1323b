import { html } from "htl";
import { estimateOf, type Estimate } from "../../models/evidence.js";
import {
  LEARNING_AXES,
  learningCell,
  type LearningAxis,
  type LearningCell,
  type LearningGrid,
  type LearningSettings,
} from "../../models/fraud-learning.js";
import type { Report, Row } from "../../models/report.js";
import { learningWords } from "../../words/fraud-learning.js";
import { cards } from "../cards.js";
import { seriesCurves, type SeriesPoint } from "../charts/series-curves.js";
import { figure } from "../figure.js";
import { filterBar } from "../filter-bar.js";
import type { FilterState, SliderFilter } from "../filter-state.js";

/** Where the sliders stand before anybody touches them. */
const INITIAL: LearningSettings = { practice: 3, clerkError: 1, delay: 0, adaptation: 1, reported: 1 };

/** Sliders on what is done and what happens, and the simulated detection that follows, looked up. */
export function learningSliders(report: Report): HTMLElement {
  const grid = (report.model as { evolution?: LearningGrid } | undefined)?.evolution;
  if (!grid) return html`<span></span>`;
  const text = learningWords();
  const bar = filterBar(LEARNING_AXES.map((axis) => slider(grid, axis)));
  const numbers = html`<div class="what-if-numbers" aria-live="polite"></div>`;
  const chart = html`<div></div>`;
  const draw = () => {
    const places = placesOf(bar.value);
    const [chosen, blind] = [learningCell(grid, places), learningCell(grid, { ...places, practice: 0 })];
    numbers.replaceChildren(outcomeCards(report, grid, chosen));
    chart.replaceChildren(outcomeFigure(report, grid, chosen, blind));
  };
  bar.addEventListener("input", draw);
  draw();
  return html`<section>
    <h2>${text.whatIf}</h2>
    <p>${text.whatIfNote(grid.runs)}.</p>
    <div class="what-if">${numbers}${bar}</div>
    ${chart}
  </section>`;
}

function slider({ axes }: LearningGrid, axis: LearningAxis): SliderFilter {
  const text = learningWords();
  const value = (place: number) => axes[axis][place] ?? 0;
  const format: Record<LearningAxis, (place: number) => string> = {
    practice: (place) => text.practiceSteps[place] ?? "",
    clerkError: (place) => text.asShare(value(place)),
    delay: (place) => text.asMonths(value(place)),
    adaptation: (place) => text.adaptationSteps[place] ?? "",
    reported: (place) => text.asShare(value(place)),
  };
  return {
    kind: "slider",
    id: axis === "clerkError" ? "error" : axis,
    label: text[axis],
    minimum: 0,
    maximum: axes[axis].length - 1,
    step: 1,
    initial: INITIAL[axis],
    format: format[axis],
  };
}

function placesOf(state: FilterState): LearningSettings {
  const place = (id: string) => Number(state[id]);
  return {
    practice: place("practice"),
    clerkError: place("error"),
    delay: place("delay"),
    adaptation: place("adaptation"),
    reported: place("reported"),
  };
}

function outcomeCards(report: Report, { runs }: LearningGrid, cell: LearningCell): HTMLElement {
  const [last, low, high] = [cell.detection, cell.low, cell.high].map((values) => values.at(-1)!);
  const number = (value: number | null, bounds = {}): Estimate =>
    estimateOf(value ?? NaN, runs, "fraud_learning_simulation", { ...bounds, grade: "C" });
  const id = (name: string) => `fraud.learning.what_if.${name}`;
  const numbers = {
    [id("detection")]: number(last!, { low, high }),
    [id("believed")]: number(cell.believed),
    [id("reviews")]: number(cell.reviews),
    [id("finds")]: number(cell.finds),
  };
  return cards({ ...report, numbers }, Object.keys(numbers));
}

function outcomeFigure(report: Report, grid: LearningGrid, chosen: LearningCell, blind: LearningCell): HTMLElement {
  const text = learningWords();
  const points = [...pointsOf(grid, blind, text.compared), ...pointsOf(grid, chosen, text.chosen)];
  return figure(report, {
    title: text.whatIfTitle,
    subtitle: text.whatIfSubtitle,
    rows: points as unknown as Row[],
    name: "learning-what-if",
    columns: [
      { key: "line", label: text.practice },
      { key: "x", label: text.months, unit: "count" },
      { key: "y", label: text.flagged, unit: "share", decimals: 1, low: "low", high: "high" },
    ],
    chart: (rows: SeriesPoint[], { width }) =>
      seriesCurves(rows, {
        width,
        xLabel: text.months,
        yLabel: text.flagged,
        format: { unit: "share" },
        named: [text.chosen],
      }),
  });
}

function pointsOf({ months }: LearningGrid, { detection, low, high }: LearningCell, line: string): SeriesPoint[] {
  return months.map((month, i) => ({ line, x: month, y: detection[i]!, low: low[i]!, high: high[i]! }));
}
