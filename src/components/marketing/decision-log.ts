import { html } from "htl";
import type { Report, Row } from "../../models/report.js";
import { promisesWords } from "../../words/marketing-promises.js";
import { csv } from "../csv.js";
import { hasNothing } from "../has-nothing.js";
import { saveFile } from "../save-file.js";

const FIELDS = ["metric", "low", "mid", "high", "level", "due"] as const;
type Field = (typeof FIELDS)[number];

/** A form that writes a decision down as a row of the book's table of promises; nothing leaves the reader's machine. */
export function decisionLog(report: Report): HTMLElement {
  if (hasNothing(report)) return html`<span></span>`;
  const text = promisesWords();
  const { metrics = [] } = (report.model as { promises?: { metrics: string[] } } | undefined)?.promises ?? {};
  const inputs = Object.fromEntries(FIELDS.map((field) => [field, input(field)])) as Record<Field, HTMLInputElement>;
  const said = html`<p role="status"></p>`;
  const save = (event: Event) => {
    event.preventDefault();
    const wrong = whatIsWrong(inputs, metrics, report.book.as_of);
    said.textContent = wrong ? text.logWrong[wrong] : text.logSaved;
    if (!wrong) saveFile(new Blob([csv([promiseRow(inputs, report.book.as_of)])], { type: "text/csv" }), "promise.csv");
  };
  return html`<section class="no-print">
    <h2>${text.logTitle}</h2>
    <p>${text.logNote}</p>
    <form class="filter-bar" ${{ onsubmit: save }}>
      ${FIELDS.map((field) => html`<label class="filter"><span class="filter-label">${text.logFields[field]}</span>${inputs[field]}</label>`)}
      <datalist id="promise-metrics">${metrics.map((id) => html`<option value=${id}></option>`)}</datalist>
      <button type="submit" class="tool">${text.logSave}</button>
    </form>
    ${said}
  </section>`;
}

function input(field: Field): HTMLInputElement {
  const kinds: Record<Field, Record<string, string>> = {
    metric: { type: "text", list: "promise-metrics", autocomplete: "off" },
    low: { type: "number", step: "any" },
    mid: { type: "number", step: "any" },
    high: { type: "number", step: "any" },
    level: { type: "number", min: "1", max: "99", value: "80" },
    due: { type: "date" },
  };
  const element = document.createElement("input");
  for (const [name, value] of Object.entries({ name: field, ...kinds[field] })) element.setAttribute(name, value);
  return element;
}

type Wrong = keyof ReturnType<typeof promisesWords>["logWrong"];

function whatIsWrong(inputs: Record<Field, HTMLInputElement>, metrics: readonly string[], asOf: string): Wrong | null {
  const [low, mid, high] = [numberOf(inputs.low), numberOf(inputs.mid), numberOf(inputs.high)];
  const level = numberOf(inputs.level) ?? 0;
  if (!metrics.includes(inputs.metric.value)) return "metric";
  if (mid === null) return "expected";
  if ((low ?? mid) > mid || (high ?? mid) < mid) return "order";
  if (level < 1 || level > 99) return "level";
  return inputs.due.value > asOf ? null : "due";
}

function promiseRow(inputs: Record<Field, HTMLInputElement>, asOf: string): Row {
  return {
    promise_id: `${inputs.metric.value} ${asOf}`,
    campaign_id: null,
    metric: inputs.metric.value,
    ...{ unit: null, low: numberOf(inputs.low), mid: numberOf(inputs.mid), high: numberOf(inputs.high) },
    level: (numberOf(inputs.level) ?? 0) / 100,
    ...{ registered_on: asOf, due_on: inputs.due.value, supersedes: null },
  };
}

function numberOf({ value }: HTMLInputElement): number | null {
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number) ? null : number;
}
