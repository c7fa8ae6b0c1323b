import { html } from "htl";
import { shadowPrice, type LightAssumptions, type LightsOutcome, type ModelLights } from "../../models/fraud-lights.js";
import { fraudLightsWords } from "../../words/fraud-lights.js";
import { dataTable } from "../data-table.js";

export interface BranchTable {
  element: HTMLElement;
  /** Shows the branches at other cuts; does nothing while the table is folded. */
  show: (outcome: LightsOutcome, assumptions: LightAssumptions) => void;
}

/** What one more review a day would keep, branch by branch, the largest first; nothing without capacity. */
export function branchTable({ days, years, branches }: ModelLights, currency: string): BranchTable {
  if (branches.length === 0) return { element: html`<span></span>`, show: () => undefined };
  const text = fraudLightsWords();
  const place = html`<div></div>`;
  let draw = () => place.replaceChildren();
  const unfold = ({ target }: Event) => (target as HTMLDetailsElement).open && draw();
  const element = html`<details class="definition" ${{ ontoggle: unfold }}>
    <summary>${text.branches}</summary>
    <p>${text.branchesNote}</p>
    ${place}
  </details>` as HTMLDetailsElement;
  const show = (outcome: LightsOutcome, assumptions: LightAssumptions) => {
    draw = () => {
      const rows = branchRows(outcome, assumptions, days / years);
      place.replaceChildren(dataTable(rows, { caption: text.branches, columns: text.branchColumns, currency }));
    };
    if (element.open) draw();
  };
  return { element, show };
}

function branchRows(outcome: LightsOutcome, assumptions: LightAssumptions, daysOfAYear: number) {
  const rows = (outcome.queue?.branches ?? []).map((branch) => {
    const price = shadowPrice(branch, outcome, assumptions);
    return {
      branch: branch.branch,
      lights: branch.lights * daysOfAYear,
      capacity: branch.capacity,
      unserved: branch.lights > 0 ? branch.unserved / branch.lights : null,
      price: price === null ? null : price * daysOfAYear,
    };
  });
  return rows.sort((a, b) => (b.price ?? 0) - (a.price ?? 0) || b.lights - a.lights);
}
