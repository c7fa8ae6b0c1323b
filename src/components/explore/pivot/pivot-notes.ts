import { html } from "htl";
import { metric } from "../../../metrics.js";
import { isTime, levelOf } from "../../../models/pivot-levels.js";
import { MOST_COLUMNS, MOST_ROWS } from "../../../models/pivot-query.js";
import type { PivotState } from "../../../models/pivot-state.js";
import { withheldCount, type PivotTable } from "../../../models/pivot-table.js";
import { words } from "../../../words/index.js";
import { pivotWords } from "../../../words/explore-pivot.js";

/** What a reader must know of the table: what it rests on, what is withheld, what is summed up, and what the measure is. */
export function pivotNotes(
  counted: PivotTable,
  table: PivotTable,
  state: PivotState,
  notes: readonly string[],
): HTMLElement {
  const text = pivotWords();
  const hidden = withheldCount(table);
  const people = counted.total.people;
  const rows = tooMany(table.rowValues, MOST_ROWS, state.rows);
  const columns = tooMany(table.columnValues, MOST_COLUMNS, state.columns);
  const first = [people === null ? null : text.people(people), text.totals, ...notes].filter(Boolean).join(" ");
  return html`<div class="pivot-notes">
    <p>${first}</p>
    ${[rows, columns].map((sentence) => (sentence ? html`<p>${sentence}</p>` : null))}
    <p>${hidden > 0 ? `${text.hidden(hidden)} ${text.protection}` : text.noneHidden}</p>
    ${definition(state.measure)}
  </div>`;
}

function tooMany(all: number, most: number, id: string): string | null {
  const level = levelOf(id);
  return level && all > most ? pivotWords().tooMany(most, all, id, isTime(level)) : null;
}

function definition(id: string): HTMLElement {
  const { definition, formula, caveat, good } = metric(id);
  const { direction } = words().components.card;
  const text = pivotWords();
  return html`<details class="definition">
    <summary>${text.definition}</summary>
    <p>${definition} ${direction[good] ? `${direction[good]}.` : ""}</p>
    <dl>
      <dt>${text.formula}</dt>
      <dd>${formula}</dd>
      <dt>${text.caveat}</dt>
      <dd>${caveat}</dd>
    </dl>
  </details>`;
}
