import { html } from "htl";
import { afterAnswers, lightOf, type DeskExample, type DeskModel } from "../../models/fraud-desk.js";
import { scoreRequest } from "../../models/fraud-model.js";
import type { Report } from "../../models/report.js";
import { fraudDeskWords } from "../../words/fraud-desk.js";
import { filterBar, type FilterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";
import { givenAnswers, questionFilters, questionTable } from "./desk-questions.js";
import { deskReasons } from "./desk-reasons.js";
import { exampleFilters, exampleOf, featureFilter, FIRST_FEATURES, requestOf, sourceFilter } from "./desk-settings.js";
import { lightShape } from "./light-shape.js";

/** One request, scored as its features are set: its light, its reasons, and what to ask. All settings live in the URL. */
export function deskPanel(report: Report): HTMLElement {
  const model = (report.model as { desk?: DeskModel } | undefined)?.desk;
  if (hasNothing(report)) return html`<span></span>`;
  if (!model || model.examples.length === 0) return html`<p>${fraudDeskWords().noModel}</p>`;
  const begin = filterBar(exampleFilters(model));
  const place = html`<div></div>`;
  const build = () => place.replaceChildren(requestPanel(report, model, exampleOf(model, begin.value), begin));
  begin.addEventListener("input", build);
  build();
  return html`<div>${begin} ${place}</div>`;
}

function requestPanel(report: Report, model: DeskModel, example: DeskExample, begin: FilterBar): HTMLElement {
  const text = fraudDeskWords();
  const bars = featureBars(model, example);
  const ask = filterBar(questionFilters(model));
  const result = html`<div class="what-if-numbers" aria-live="polite"></div>`;
  const [reasons, table] = [html`<div></div>`, html`<div></div>`];
  const draw = () => {
    const state = Object.assign({}, ...bars.map(({ bar }) => bar.value)) as Record<string, string | number>;
    const scored = scoreRequest(model.fraud, requestOf(model, example, state));
    const after = afterAnswers(scored.probability, givenAnswers(model, ask.value));
    result.replaceChildren(lightLine(model, scored.probability, after));
    reasons.replaceChildren(deskReasons(report, model, scored));
    table.replaceChildren(questionTable(model, after, ask.value));
  };
  for (const bar of [ask, ...bars.map((one) => one.bar)]) bar.addEventListener("input", draw);
  draw();
  const found = begin.value["like"] === "found" && example.like === "typical";
  return html`<div>
    <p class="subtitle">${found ? text.absent : text.people(example.people)}</p>
    <div class="what-if">${result} ${bars.map(({ element }) => element)}</div>
    ${reasons}
    <section>
      <h2>${text.ask}</h2>
      ${model.questions.length > 0 ? ask : null} ${table}
      <p class="subtitle">${text.askNote}</p>
    </section>
  </div>`;
}

interface FeatureBar {
  bar: FilterBar;
  element: HTMLElement;
}

/** The features that tell most, open; the others folded by source, with a switch of whether the source knows the request. */
function featureBars(model: DeskModel, example: DeskExample): FeatureBar[] {
  const text = fraudDeskWords();
  const known = model.features.filter(({ source }) => example.request[source]);
  const first = known.slice(0, FIRST_FEATURES);
  const top = filterBar(first.map((feature) => featureFilter(feature, example)));
  const folded = model.fraud.experts.map(({ source }): FeatureBar => {
    const own = model.features.filter((feature) => feature.source === source && !first.includes(feature));
    const bar = filterBar([sourceFilter(source, example), ...own.map((feature) => featureFilter(feature, example))]);
    const element = html`<details class="definition">
      <summary>${text.more(text.sourceName(source))}</summary>
      ${bar}
    </details>`;
    return { bar, element };
  });
  return [{ bar: top, element: top }, ...folded];
}

function lightLine({ cuts }: DeskModel, probability: number, after: number): HTMLElement {
  const text = fraudDeskWords();
  const light = lightOf(after, cuts);
  return html`<p class="desk-light">
    ${lightShape(light, 28)} <strong>${text.light[light]}</strong>
    <span>${text.score(after)}${after === probability ? "" : `, ${text.answered(probability)}`}</span>
    <span class="subtitle">${text.cuts(cuts.yellow, cuts.red)}</span>
  </p>`;
}
