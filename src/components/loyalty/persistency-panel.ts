import { html } from "htl";
import type { Report } from "../../models/report.js";
import { definitionOf, type Definition } from "../../models/persistency-definition.js";
import { PERSISTENCY_MONTHS, type PersistencyModel } from "../../models/persistency.js";
import { persistencyNumbers } from "../../models/persistency-numbers.js";
import { persistencyWords } from "../../words/persistency.js";
import { cards } from "../cards.js";
import { filterBar } from "../filter-bar.js";
import type { ChoiceFilter } from "../filter-state.js";
import { hasNothing } from "../has-nothing.js";
import {
  cohortFigure,
  curveFigure,
  definitionFigure,
  groupFigure,
  type PersistencyView,
} from "./persistency-figures.js";

/** The published 25-month persistency of Taiwan. */
const TAIWAN = 0.74;

/** Cards and figures of persistency under the definition and in the view that the reader picks; both live in the URL. */
export function persistencyPanel(report: Report): HTMLElement {
  const model = (report.model as { persistency?: PersistencyModel } | undefined)?.persistency;
  if (hasNothing(report) || !model) return html`<span></span>`;
  const view = filterBar([byFilter(), monthFilter(), traitFilter(model)]);
  const definition = filterBar(definitionFilters());
  const numbers = html`<div aria-live="polite"></div>`;
  const place = html`<div></div>`;
  const summary = html`<summary></summary>`;
  const draw = () => {
    const chosen = definitionOf(definition.value);
    const live = { ...report, numbers: { ...report.numbers, ...persistencyNumbers(model, chosen) } };
    summary.replaceChildren(summaryOf(chosen));
    numbers.replaceChildren(persistencyCards(live));
    place.replaceChildren(...figures({ ...viewOf(view.value), report: live, model, definition: chosen }));
  };
  view.addEventListener("input", draw);
  definition.addEventListener("input", draw);
  draw();
  const text = persistencyWords().page;
  return html`<div>
    ${numbers}
    <details class="definition-switch">
      ${summary}
      <p>${text.definitionNote}</p>
      ${definition}
    </details>
    ${view} ${place}
  </div>`;
}

function figures(view: PersistencyView): HTMLElement[] {
  return [curveFigure(view), cohortFigure(view), groupFigure(view), definitionFigure(view)];
}

function viewOf(state: Record<string, string | number>) {
  return {
    by: state["by"] === "premium" ? ("premium" as const) : ("count" as const),
    month: Number(state["month"]),
    trait: String(state["trait"]),
  };
}

function persistencyCards(report: Report) {
  const text = persistencyWords().page;
  const latest = report.numbers["loyalty.persistency.25.latest"]?.estimate ?? null;
  const change = report.numbers["loyalty.persistency.25.change"]?.estimate ?? null;
  const earlier = latest === null || change === null ? null : latest - change;
  return cards(report, [
    "loyalty.persistency.13.count",
    ["loyalty.persistency.25.count", { against: { value: TAIWAN, label: text.taiwan } }],
    "loyalty.persistency.25.premium",
    ["loyalty.persistency.25.latest", { label: text.latestLabel, against: { value: earlier, label: text.earlier } }],
  ]);
}

function summaryOf(definition: Definition): string {
  const { choices, page } = persistencyWords();
  const changed = Object.entries(definition).flatMap(([choice, option]) => {
    const { label, options } = choices[choice as keyof Definition];
    return option === Object.keys(options)[0] ? [] : [`${label}: ${options[option]!.toLowerCase()}`];
  });
  return changed.length === 0 ? page.definition : `${page.definition} (${changed.join("; ")})`;
}

function byFilter(): ChoiceFilter {
  const { by, byOf } = persistencyWords().page;
  const choices = Object.entries(byOf).map(([value, label]) => ({ value, label }));
  return { kind: "segmented", id: "by", label: by, choices, initial: "count" };
}

function monthFilter(): ChoiceFilter {
  const { month, monthOf } = persistencyWords().page;
  const choices = PERSISTENCY_MONTHS.map((one) => ({ value: String(one), label: monthOf(one) }));
  return { kind: "select", id: "month", label: month, choices, initial: "25" };
}

function traitFilter(model: PersistencyModel): ChoiceFilter {
  const { page, traits } = persistencyWords();
  const known = Object.keys(traits).filter(
    (trait) => trait !== "cohort" && model.groups.some((group) => group.trait === trait),
  );
  const choices = known.map((trait) => ({ value: trait, label: traits[trait]! }));
  return { kind: "select", id: "trait", label: page.trait, choices, initial: known[0] ?? "product" };
}

function definitionFilters(): ChoiceFilter[] {
  return Object.entries(persistencyWords().choices).map(([id, { label, options }]) => {
    const choices = Object.entries(options).map(([value, name]) => ({ value, label: name }));
    return { kind: "select", id, label, choices, initial: choices[0]!.value };
  });
}
