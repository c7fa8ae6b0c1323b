import { html } from "htl";
import { estimateOf, noEstimate, type Estimate } from "../../models/evidence.js";
import type { Report, Row } from "../../models/report.js";
import { expectedOf, type UpliftBudget, type UpliftBudgets } from "../../models/uplift-budget.js";
import { upliftWords } from "../../words/marketing-uplift.js";
import { cards } from "../cards.js";
import { filterBar } from "../filter-bar.js";
import type { FilterState, SliderFilter } from "../filter-state.js";

const STEPS = 50;

/** Sliders on how many people are treated and at what money, and what is expected to come of it. */
export function budgetSliders(report: Report, kind: Row): HTMLElement {
  const { kinds = [] } = (report.model as { uplift?: UpliftBudgets } | undefined)?.uplift ?? {};
  const budget = kinds.find((own) => own.kind === kind["kind"]);
  if (!budget) return html`<span></span>`;
  const text = upliftWords();
  const bar = filterBar(sliders(budget, report.book.currency));
  const numbers = html`<div class="what-if-numbers" aria-live="polite"></div>`;
  const draw = () => numbers.replaceChildren(expectedCards(report, budget, bar.value));
  bar.addEventListener("input", draw);
  draw();
  const name = text.kindName(kind["channel"], kind["objective"]);
  return html`<section>
    <h2>${text.budget}</h2>
    <p>${budget.differs ? text.budgetNote(name) : text.budgetNoDifference(name)}</p>
    <div class="what-if">${numbers}${bar}</div>
  </section>`;
}

function sliders({ people, valuePerPolicy, costPerPerson }: UpliftBudget, currency: string): SliderFilter[] {
  const text = upliftWords();
  const money = (value: number) => text.asMoney(value, currency);
  const around = (id: string, label: string, value: number | null): SliderFilter[] =>
    value === null || value <= 0
      ? []
      : [{ kind: "slider", id, label, initial: rounded(value), format: money, ...range(value) }];
  const step = Math.max(1, rounded(people / STEPS));
  return [
    {
      kind: "slider",
      id: "people",
      label: text.treatedPeople,
      minimum: 0,
      maximum: step * Math.floor(people / step),
      step,
      initial: step * Math.round(people / 2 / step),
      format: text.asPeople,
    },
    ...around("worth", text.policyValue, valuePerPolicy),
    ...around("contact", text.contactCost, costPerPerson),
  ];
}

/** From nothing to three times the book's own figure. */
function range(value: number) {
  const step = rounded(value) / 20;
  return { minimum: 0, maximum: step * 60, step };
}

/** To two digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}

function expectedCards(report: Report, budget: UpliftBudget, state: FilterState): HTMLElement {
  const setting = (id: string, own: number | null) =>
    own !== null && own > 0 && state[id] !== undefined ? Number(state[id]) : own;
  const [value, cost] = [setting("worth", budget.valuePerPolicy), setting("contact", budget.costPerPerson)];
  const expected = expectedOf(budget, Number(state["people"]), value, cost);
  const about = (amount: number | null, low: number | null, high: number | null): Estimate =>
    amount === null
      ? noEstimate("uplift_no_money", budget.people, "uplift_profit", "C")
      : estimateOf(amount, budget.people, "uplift_profit", { low, high, grade: "C" });
  const { policies, policiesLow, policiesHigh, money, moneyLow, moneyHigh } = expected;
  const numbers = {
    "marketing.uplift.budget.policies": about(policies, policiesLow, policiesHigh),
    "marketing.uplift.budget.by_lot": about(expected.policiesByLot, null, null),
    "marketing.uplift.budget.money": about(money, moneyLow, moneyHigh),
  };
  return cards({ ...report, numbers }, Object.keys(numbers));
}
