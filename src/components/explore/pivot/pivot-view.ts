import { html } from "htl";
import { metric } from "../../../metrics.js";
import { isSum, NOTHING, type PivotSchema } from "../../../models/pivot-schema.js";
import { showPivot } from "../../../models/pivot-show.js";
import { sortPivot } from "../../../models/pivot-sort.js";
import type { PivotState } from "../../../models/pivot-state.js";
import { isAllWithheld, type PivotTable } from "../../../models/pivot-table.js";
import { pivotWords } from "../../../words/explore-pivot.js";
import type { SetPivot } from "./pivot-choosers.js";
import { pivotFormat } from "./pivot-format.js";
import { pivotGrid } from "./pivot-grid.js";
import { pivotNotes } from "./pivot-notes.js";
import { pivotNotice } from "./pivot-notice.js";
import { pivotTools } from "./pivot-tools.js";

export interface ViewOptions {
  state: PivotState;
  schema: PivotSchema;
  set: SetPivot;
  currency: string;
  /** Sentences about the database behind the table. */
  notes: readonly string[];
}

/** A table of the pivot with its title, tools and notes; in an empty or withheld selection the sentence that says so. */
export function pivotView(counted: PivotTable, { state, schema, set, currency, notes }: ViewOptions): HTMLElement {
  const text = pivotWords();
  const { label } = metric(state.measure);
  if (counted.total.state === "empty")
    return state.drills.length > 0
      ? pivotNotice(text.nothing, text.nothingMore)
      : pivotNotice(text.noData(label), text.noDataMore);
  if (isAllWithheld(counted)) return pivotNotice(text.allWithheld, text.allWithheldMore);
  const table = sortPivot(showPivot(counted, state.show, state.measure), state, text.value);
  const title = text.title(label, state.rows, state.columns === NOTHING ? null : state.columns);
  const format = pivotFormat(table, state.measure, state.show, currency);
  const subtitle = [format.unit && text.unit(format.unit), shownAs(state), text.shades[shadeOf(state)]]
    .filter(Boolean)
    .join(" ");
  return html`<div>
    <div class="figure-head">
      <h2>${title}</h2>
      <p class="subtitle">${subtitle}</p>
    </div>
    ${pivotGrid(table, { state, schema, set, format, title })} ${pivotTools(table, state, title)}
    ${pivotNotes(counted, table, state, notes)}
  </div>`;
}

function shownAs({ show, measure }: PivotState): string | null {
  const { shownAs: text } = pivotWords();
  if (show !== "index") return text[show];
  return isSum(measure) ? text.indexOfSum : text.indexOfAverage;
}

function shadeOf({ show }: PivotState): "index" | "value" {
  return show === "index" ? "index" : "value";
}
