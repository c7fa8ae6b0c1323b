import { html } from "htl";
import { explorerWords } from "../../../words/explore-explorer.js";
import type { ExplorerTable } from "./explorer-table.js";

/** The tables to explore, as buttons of which one is pressed. */
export function tableChoice(
  tables: readonly ExplorerTable[],
  first: ExplorerTable,
  choose: (table: ExplorerTable) => void,
): { element: HTMLElement; set: (table: ExplorerTable) => void } {
  const text = explorerWords();
  const inputs = tables.map((table) => {
    const change = () => choose(table);
    return html`<input type="radio" name="explored" value=${table.name} ${{ onchange: change }} />` as HTMLInputElement;
  });
  const set = (chosen: ExplorerTable) => inputs.forEach((input) => (input.checked = input.value === chosen.name));
  set(first);
  return {
    element: html`<form class="filter-bar">
      <fieldset class="filter segmented">
        <legend class="filter-label">${text.table}</legend>
        <div class="segments">
          ${inputs.map((input) => html`<label>${input}<span>${text.tables[input.value] ?? input.value}</span></label>`)}
        </div>
      </fieldset>
    </form>`,
    set,
  };
}
