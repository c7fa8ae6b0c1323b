import { html } from "htl";
import { isNothingTold, type BudgetModel } from "../../models/budget-model.js";
import { planNumbers } from "../../models/budget-numbers.js";
import { planBudget, type BudgetPlan } from "../../models/budget-plan.js";
import { splitRows } from "../../models/budget-rows.js";
import type { Report } from "../../models/report.js";
import { budgetWords } from "../../words/marketing-budget.js";
import { cards } from "../cards.js";
import { filterBar, type FilterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";
import { spendFigure } from "./budget-figures.js";
import { goalFilters, limitFilters, settingsOf } from "./budget-sliders.js";

/** Sliders on the budget, the return and the bounds, and the best split that follows, found anew at once; settings live in the URL. */
export function budgetPanel(report: Report): HTMLElement {
  const model = (report.model as { budget?: BudgetModel } | undefined)?.budget;
  if (hasNothing(report) || !model) return html`<span></span>`;
  const text = budgetWords();
  const goal = filterBar(goalFilters(model, report.book.currency));
  const limits = filterBar(limitFilters(model));
  const numbers = html`<div class="what-if-numbers" aria-live="polite"></div>`;
  const [notes, chart] = [html`<div></div>`, html`<div></div>`];
  const draw = () => {
    const plan = planBudget(model, settingsOf(model, goal.value, limits.value));
    showGoal(goal);
    numbers.replaceChildren(planCards(report, model, plan));
    notes.replaceChildren(planNotes(plan, report.book.currency));
    chart.replaceChildren(planFigure(report, model, plan));
  };
  for (const bar of [goal, limits]) bar.addEventListener("input", draw);
  draw();
  return html`<section>
    <h2>${text.whatIf}</h2>
    <p>${text.whatIfNote}</p>
    <div class="what-if">${numbers}${goal}</div>
    <details class="definition what-if">
      <summary>${text.limits}</summary>
      <p>${text.limitsNote}</p>
      ${limits}
    </details>
    ${notes} ${chart}
  </section>`;
}

/** Only the slider of the goal that is chosen counts, so only that one is shown. */
function showGoal(bar: FilterBar): void {
  const unused = bar.value["goal"] === "return" ? "budget" : "target";
  for (const input of bar.querySelectorAll<HTMLInputElement>("[name=budget], [name=target]"))
    input.closest<HTMLElement>(".filter")!.style.display = input.name === unused ? "none" : "";
}

function planCards(report: Report, { response, worth }: BudgetModel, plan: BudgetPlan): HTMLElement {
  const { outcome } = response;
  const n = report.numbers["marketing.budget.present"]?.n ?? 0;
  const noWorth = report.numbers["marketing.budget.gain"]?.reason ?? "budget_no_worth";
  const nothingTold = isNothingTold(response.lines);
  const told = { outcome, n, warnings: [], noWorth: worth ? null : noWorth, nothingTold };
  const numbers = planNumbers(plan, told);
  const { today } = budgetWords();
  return cards({ ...report, numbers }, [
    ["marketing.budget.total", { against: { value: plan.present, label: today.toLowerCase() } }],
    `marketing.budget.gain.${outcome}`,
    "marketing.budget.gain",
    "marketing.budget.loss_chance",
  ]);
}

function planNotes(plan: BudgetPlan, currency: string): HTMLElement {
  const text = budgetWords();
  const named = (test: (line: BudgetPlan["lines"][number]) => boolean) =>
    plan.lines.filter(test).map(({ line }) => line);
  const contradictory = named((line) => line.contradictory);
  const capped = text.capped(
    named(({ held }) => held === "observed"),
    named(({ held }) => held === "untold"),
  );
  return html`<div class="subtitle" aria-live="polite">
    ${plan.limited ? html`<p>${text.limited(plan.limited, plan.budget, currency)}</p>` : null}
    ${contradictory.length > 0 ? html`<p>${text.contradictory(contradictory)}</p>` : null}
    ${capped ? html`<p>${capped}</p>` : null}
  </div>`;
}

function planFigure(report: Report, model: BudgetModel, plan: BudgetPlan): HTMLElement {
  const text = budgetWords();
  return spendFigure(report, splitRows(model, plan), {
    title: text.whatIfTitle,
    subtitle: text.whatIfSubtitle,
    name: "budget-what-if",
  });
}
