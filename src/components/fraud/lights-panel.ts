import { html } from "htl";
import {
  lightsOutcome,
  nextReview,
  type Cuts,
  type LightAssumptions,
  type LightsModel,
} from "../../models/fraud-lights.js";
import { lightNumbers } from "../../models/light-numbers.js";
import type { Report } from "../../models/report.js";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { cards } from "../cards.js";
import { filterBar, type FilterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";
import { assumptionsOf, assumptionSliders } from "./light-assumptions.js";
import { lightChart } from "./light-chart.js";
import { lightEffects, type Choice } from "./light-effects.js";
import { cutButtons, cutSliders } from "./light-sliders.js";
import { lightsDay } from "./lights-day.js";
import { ruleNotes } from "./light-notes.js";
import { branchTable } from "./branch-table.js";
import { chosenLights, viewFilters, type ChosenLights } from "./light-view.js";

/** Cuts to slide, and what they do: lights, work, frauds stopped, money kept; all settings live in the URL. */
export function lightsPanel(report: Report): HTMLElement {
  const model = (report.model as { lights?: LightsModel } | undefined)?.lights;
  if (hasNothing(report) || !model) return html`<span></span>`;
  const view = filterBar(viewFilters(model));
  const assumed = filterBar(assumptionSliders(model.assumptions, report.book.currency));
  const text = fraudLightsWords();
  const details = html`<details class="definition what-if">
    <summary>${text.assumptions}</summary>
    <p>${text.assumptionsNote}</p>
    ${assumed}
  </details>`;
  const place = html`<div></div>`;
  const build = () => {
    const lights = chosenLights(model, view.value);
    place.replaceChildren(cutPanel(report, lights, { bar: assumed, details, book: model.assumptions }));
  };
  view.addEventListener("input", build);
  build();
  return html`<div>${view.childElementCount > 2 ? view : null} ${place}</div>`;
}

interface Assumed {
  bar: FilterBar;
  /** The element that shows the bar. */
  details: HTMLElement;
  book: LightAssumptions;
}

/** The panel of one model on some channels. */
function cutPanel(report: Report, lights: ChosenLights, assumed: Assumed): HTMLElement {
  const { currency } = report.book;
  const assumptions = () => assumptionsOf(assumed.bar.value, assumed.book);
  const bar = filterBar(cutSliders(lights, assumptions, currency));
  const numbers = html`<div class="what-if-numbers" aria-live="polite"></div>`;
  const [day, effects, notes] = [html`<div></div>`, html`<div></div>`, html`<div></div>`];
  const branches = branchTable(lights.model, currency);
  const chart = lightChart(report, lights);
  const choice = (cuts: Cuts): Choice => ({
    outcome: lightsOutcome(lights.model, lights.channels, cuts, assumptions()),
    next: nextReview(lights.channels, cuts.yellow, assumptions()),
  });
  const draw = () => {
    const cuts = { yellow: Number(bar.value["yellow"]), red: Number(bar.value["red"]) };
    const [chosen, running] = [choice(cuts), lights.running ? choice(lights.running) : null];
    numbers.replaceChildren(outcomeCards(report, chosen, running));
    day.replaceChildren(lightsDay(chosen.outcome, lights.model.days));
    effects.replaceChildren(lightEffects(chosen, running, assumptions(), currency));
    notes.replaceChildren(ruleNotes(lights, assumptions(), currency));
    branches.show(chosen.outcome, assumptions());
    chart.move(cuts, assumptions());
  };
  bar.addEventListener("input", draw);
  const follow = () =>
    bar.isConnected ? bar.dispatchEvent(new Event("input")) : assumed.bar.removeEventListener("input", follow);
  assumed.bar.addEventListener("input", follow);
  draw();
  return html`<div>
    <div class="what-if">${numbers} ${day} ${cutButtons(lights)} ${bar}</div>
    <p class="subtitle">${fraudLightsWords().assumed}</p>
    ${assumed.details} ${notes} ${chart.element} ${effects} ${branches.element}
  </div>`;
}

function outcomeCards(report: Report, { outcome, next }: Choice, running: Choice | null): HTMLElement {
  const numbers = lightNumbers(outcome, next);
  const before = running && lightNumbers(running.outcome, running.next);
  const label = fraudLightsWords().cutNames["running"]!;
  const ids = ["per_day", "protected", "review_cost", "honest_per_stopped"];
  return cards(
    { ...report, numbers },
    ids.map((name) => {
      const id = `fraud.lights.${name}`;
      const value = before?.[id]?.estimate ?? null;
      return [id, value === null ? {} : { against: { value, label } }] as const;
    }),
  );
}
