import { html } from "htl";
import {
  afterAnswer,
  lightOf,
  questionEffects,
  type CareAnswer,
  type CareQuestion,
  type DeskModel,
  type QuestionEffect,
} from "../../models/fraud-desk.js";
import { fraudDeskWords } from "../../words/fraud-desk.js";
import { formatInterval, formatValue } from "../../words/number-format.js";
import type { ChoiceFilter, FilterState } from "../filter-state.js";
import { lightShape } from "./light-shape.js";

/** A care question as a choice of its answers. */
export function questionFilters({ questions }: DeskModel): ChoiceFilter[] {
  const text = fraudDeskWords();
  return questions.map(({ question, answers }) => ({
    kind: "select",
    id: `ask_${question}`,
    label: text.question(question),
    choices: [
      { value: "", label: text.notAsked },
      ...answers.map(({ answer }) => ({ value: answer, label: text.answer(answer) })),
    ],
    initial: "",
  }));
}

/** The answers that were given. */
export function givenAnswers({ questions }: DeskModel, state: FilterState): CareAnswer[] {
  return questions.flatMap(({ question, answers }) =>
    answers.filter(({ answer }) => answer === state[`ask_${question}`]),
  );
}

/** What is left to ask, the question that would change the light most first, with what each answer would do. */
export function questionTable(model: DeskModel, probability: number, state: FilterState): HTMLElement {
  const text = fraudDeskWords();
  if (model.questions.length === 0) return html`<p>${text.noQuestions}</p>`;
  const open = model.questions.filter(({ question }) => !state[`ask_${question}`]);
  const effects = questionEffects(open, probability, model.cuts);
  const [first] = effects;
  if (!first) return html`<p>${text.allAsked}</p>`;
  return html`<div>
    <p class="desk-ask"><strong>${text.askFirst(text.question(first.question.question), first.changes)}</strong></p>
    <div class="table-scroll" role="region" tabindex="0" aria-label=${text.ask}>
      <table class="desk-questions">
        <thead>
          <tr>
            <th scope="col">${text.askColumns.question}</th>
            <th scope="col" class="numeric">${text.askColumns.ratio}</th>
            <th scope="col" class="numeric">${text.askColumns.n}</th>
            <th scope="col" class="numeric">${text.askColumns.frauds}</th>
            <th scope="col">${text.askColumns.after}</th>
          </tr>
        </thead>
        ${effects.map((effect) => questionRows(effect, model, probability))}
      </table>
    </div>
  </div>`;
}

function questionRows({ question, changes }: QuestionEffect, model: DeskModel, probability: number) {
  const text = fraudDeskWords();
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="5" class="group">${text.question(question.question)} (${text.changes(changes)})</th>
    </tr>
    ${question.answers.map((answer) => answerRow(answer, question, model, probability))}
  </tbody>`;
}

function answerRow(answer: CareAnswer, _: CareQuestion, { cuts }: DeskModel, probability: number) {
  const text = fraudDeskWords();
  const after = afterAnswer(probability, answer);
  const light = lightOf(after, cuts);
  const count = (size: number) => formatValue(size, { unit: "count" });
  return html`<tr>
    <th scope="row">${text.answer(answer.answer)}</th>
    <td class="numeric">
      ${text.ratio(answer.ratio)}
      <span class="interval">${formatInterval(answer.low, answer.high, { unit: "ratio", decimals: 2 })}</span>
    </td>
    <td class="numeric">${count(answer.n)}</td>
    <td class="numeric">${answer.frauds === null ? text.fewFrauds : count(answer.frauds)}</td>
    <td>${lightShape(light)} ${text.light[light]}, ${text.score(after)}</td>
  </tr>`;
}
