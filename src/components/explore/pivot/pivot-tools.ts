import { html } from "htl";
import type { PivotState } from "../../../models/pivot-state.js";
import type { PivotTable } from "../../../models/pivot-table.js";
import { pivotWords } from "../../../words/explore-pivot.js";
import { saveFile } from "../../save-file.js";
import { pivotCsv } from "./pivot-csv.js";

/** What can be done with the table: save it, share it, print it. */
export function pivotTools(table: PivotTable, state: PivotState, title: string): HTMLElement {
  const text = pivotWords();
  const said = html`<span class="pivot-said" role="status"></span>`;
  const save = () => saveFile(new Blob([pivotCsv(table, state)], { type: "text/csv" }), `${fileName(state)}.csv`);
  const copy = async () => {
    const done = await copyLink();
    said.textContent = done ? text.copied : text.notCopied;
  };
  return html`<div class="tools">
    <button type="button" class="tool" name="csv" aria-label=${text.saveCsv(title)} ${{ onclick: save }}>
      ${text.csv}
    </button>
    <button type="button" class="tool" name="link" ${{ onclick: copy }}>${text.copyLink}</button>
    <button type="button" class="tool" name="print" ${{ onclick: () => print() }}>${text.print}</button>
    ${said}
  </div>`;
}

async function copyLink(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}

function fileName({ measure, rows, columns }: PivotState): string {
  return ["pivot", measure.split(".").at(-1), rows, columns].join("-");
}
