import { html } from "htl";
import { checkFit, type Answered, type FitOutcome, type Question } from "../../models/client-fit-check.js";
import type { FitCase, FitModel } from "../../models/client-fit.js";
import type { Report, Row } from "../../models/report.js";
import { fitWords } from "../../words/segments-fit.js";
import { dataTable } from "../data-table.js";
import { filterBar } from "../filter-bar.js";
import { hasNothing } from "../has-nothing.js";
import { caseOf, fitFilters } from "./fit-settings.js";
import { fitModelOf } from "./fit-tables.js";

const OURS: readonly Question[] = ["problems", "better", "principles", "worth"];

/** A prospect as the manager knows them, held against the book both ways; an outcome in words that nobody has to follow. */
export function fitCheckPanel(report: Report): HTMLElement {
  const model = fitModelOf(report);
  if (hasNothing(report)) return html`<span></span>`;
  const { check } = fitWords();
  if (!model)
    return html`<section>
      <h2>${check.title}</h2>
      <p>${check.none}</p>
    </section>`;
  const filters = fitFilters(model, report.book.currency);
  const [them, us] = [filterBar(filters.them), filterBar(filters.us)];
  const [outcome, answers, money] = [
    html`<div class="what-if-numbers" aria-live="polite"></div>`,
    html`<div class="fit-answers"></div>`,
    html`<div></div>`,
  ];
  const draw = () => {
    const known = caseOf(them.value, us.value);
    const told = { known, found: checkFit(model, known), model, currency: report.book.currency };
    outcome.replaceChildren(outcomeLine(told.found));
    answers.replaceChildren(answerList(told, true), answerList(told, false));
    money.replaceChildren(moneyTable(told));
  };
  for (const bar of [them, us]) bar.addEventListener("input", draw);
  draw();
  return html`<section id="check" class="fit-check">
    <h2>${check.title}</h2>
    <p>${check.intro}</p>
    <div class="what-if">${outcome} ${them} ${us}</div>
    ${answers} ${money}
  </section>`;
}

interface Told {
  known: FitCase;
  found: FitOutcome;
  model: FitModel;
  currency: string;
}

function outcomeLine({ outcome }: FitOutcome): HTMLElement {
  const { check } = fitWords();
  const { name, meaning } = check.outcome(outcome);
  return html`<div class="fit-outcome" data-outcome=${outcome}>
    <p><strong>${name}.</strong> ${meaning}</p>
    <p class="subtitle">${check.person}</p>
  </div>`;
}

function answerList(told: Told, ours: boolean): HTMLElement {
  const { check } = fitWords();
  const own = told.found.answers.filter(({ question }) => OURS.includes(question) === ours);
  return html`<div>
    <h3>${ours ? check.ours : check.theirs}</h3>
    <dl>${own.map((answered) => answerRow(answered, told))}</dl>
  </div>`;
}

function answerRow(answered: Answered, told: Told) {
  const { check } = fitWords();
  return html`<div class="fit-answer" data-answer=${answered.answer}>
    <dt>${check.question(answered.question)}</dt>
    <dd><strong>${check.answer(answered.answer)}</strong> ${check.reason(answered, told)}</dd>
  </div>`;
}

function moneyTable({ found, currency }: Told): HTMLElement {
  const { check, ledger } = fitWords();
  if (!found.money) return html`<span></span>`;
  const line = (code: "book" | "prospects"): Row[] => {
    const money = found.money![code];
    if (!money) return [];
    const { givenUp, freed, net, hours } = money;
    return [
      {
        name: ledger[code],
        given_up: check.about(givenUp.estimate),
        hours,
        freed: check.about(freed.estimate),
        ...{ net: check.about(net.estimate), net_low: check.about(net.low), net_high: check.about(net.high) },
      },
    ];
  };
  const { givenUp, hours } = found.money.book;
  return html`<div>
    ${dataTable([...line("book"), ...line("prospects")], {
      caption: check.moneyTitle,
      captioned: true,
      columns: ledger.caseColumns,
      currency,
    })}
    ${hours > 0 && givenUp.estimate > 0 ? html`<p>${check.breakEven(givenUp.estimate / hours, currency)}</p>` : null}
    <p class="subtitle">${check.farFrom}</p>
  </div>`;
}
