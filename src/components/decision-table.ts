import { html } from "htl";
import type { Grade } from "../models/evidence.js";
import { formatInterval, formatValue } from "../words/number-format.js";
import type { NumberFormat } from "../words/number-format.js";
import { words } from "../words/index.js";

export interface Decision {
  decision: string;
  reason: string;
  /** The money at stake, with its interval; null when it cannot be said. */
  amount: number | null;
  low?: number | null;
  high?: number | null;
  /** How strong the evidence behind the amount is, and how many units it rests on. */
  grade?: Grade;
  n?: number;
  /** Who decides. */
  owner?: string;
}

/** What to decide, with the money at stake: at most a handful of rows, in the order given; nothing without any. */
export function decisionTable(decisions: readonly Decision[], { currency }: { currency: string }): HTMLElement {
  if (decisions.length === 0) return html`<span></span>`;
  const text = words().components.decisions;
  const owned = decisions.some(({ owner }) => owner);
  return html`<section class="decisions">
    <h2>${text.title}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${text.decision}</th>
          <th scope="col">${text.reason}</th>
          <th scope="col" class="numeric">${text.amount}</th>
          ${owned ? html`<th scope="col">${text.owner}</th>` : null}
        </tr>
      </thead>
      <tbody>
        ${decisions.map((decision) => decisionRow(decision, { unit: "money", currency }, owned))}
      </tbody>
    </table>
  </section>`;
}

function decisionRow(
  { decision, reason, amount, low = null, high = null, owner, ...behind }: Decision,
  format: NumberFormat,
  owned: boolean,
) {
  const text = words().components.decisions;
  const interval = formatInterval(low, high, format);
  const size = amount === null ? text.unsized : formatValue(amount, format);
  return html`<tr>
    <th scope="row">${decision}</th>
    <td data-label=${text.reason}>${reason}</td>
    <td class="numeric" data-label=${text.amount}>
      ${size} ${interval ? html`<span class="interval">${interval}</span>` : null} ${evidence(behind)}
    </td>
    ${owned ? html`<td data-label=${text.owner}>${owner ?? ""}</td>` : null}
  </tr>`;
}

function evidence({ grade, n }: Pick<Decision, "grade" | "n">) {
  const text = words().components.decisions;
  const parts = [
    ...(grade ? [text.grade(grade)] : []),
    ...(n === undefined ? [] : [text.n(formatValue(n, { unit: "count" }))]),
  ];
  return parts.length === 0 ? null : html`<span class="interval">${parts.join(" · ")}</span>`;
}
