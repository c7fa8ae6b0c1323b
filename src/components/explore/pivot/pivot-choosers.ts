import { html } from "htl";
import { group } from "d3-array";
import { metric } from "../../../metrics.js";
import { changeMeasure, swapAxes } from "../../../models/pivot-drill.js";
import { measureOf } from "../../../models/pivot-measures.js";
import { isSum, levelsFor, measuresIn, NOTHING, type PivotSchema } from "../../../models/pivot-schema.js";
import { initialPivot, SHOWN_AS, type Axis, type PivotState, type ShownAs } from "../../../models/pivot-state.js";
import { pivotWords } from "../../../words/explore-pivot.js";

/** Sets the table to another state; `said` is a sentence about what could not be kept. */
export type SetPivot = (state: PivotState, said?: string) => void;

interface Choice {
  value: string;
  label: string;
  group?: string | undefined;
  disabled?: boolean;
}

/** The choosers of measure, rows, columns and showing, with the buttons that swap the axes and start over. */
export function pivotChoosers(state: PivotState, schema: PivotSchema, set: SetPivot): HTMLElement {
  const text = pivotWords();
  const initial = initialPivot(schema)!;
  const shown = SHOWN_AS.map((value) => ({
    value,
    label: text.shown[value],
    disabled: !isSum(state.measure) && value !== "value" && value !== "index",
  }));
  const show = (value: string) => set({ ...state, show: value as ShownAs });
  return html`<form class="filter-bar pivot-choosers" aria-label=${text.choosers} ${{ onsubmit: hold }}>
    ${chooser("measure", text.measure, state.measure, measureChoices(schema), (id) => toMeasure(id, state, schema, set))}
    ${chooser("rows", text.rows, state.rows, levelChoices(state, schema), (id) => set(withAxis(state, "rows", id)))}
    ${chooser(
      "columns",
      text.columns,
      state.columns,
      [{ value: NOTHING, label: text.none }, ...levelChoices(state, schema)],
      (id) => set(withAxis(state, "columns", id)),
    )}
    ${chooser("show", text.show, state.show, shown, show)}
    <span class="pivot-buttons">
      <button
        type="button"
        class="tool"
        name="swap"
        ?disabled=${state.columns === NOTHING}
        ${{ onclick: () => set(swapAxes(state)) }}
      >
        ${text.swap}
      </button>
      <button type="button" class="tool" name="reset" ${{ onclick: () => set(initial) }}>${text.reset}</button>
    </span>
  </form>`;
}

function chooser(
  name: string,
  label: string,
  value: string,
  choices: readonly Choice[],
  choose: (value: string) => void,
): HTMLElement {
  const onchange = (event: Event) => choose((event.target as HTMLSelectElement).value);
  const groups = [...group(choices, (choice) => choice.group ?? "")];
  const element = html`<label class="filter"
    ><span class="filter-label">${label}</span>
    <select name=${name} ${{ onchange }}>
      ${groups.flatMap(([title, members]) =>
        title === "" ? members.map(option) : [html`<optgroup label=${title}>${members.map(option)}</optgroup>`],
      )}
    </select>
  </label>`;
  element.querySelector("select")!.value = value;
  return element;
}

function option({ value, label, disabled }: Choice): HTMLElement {
  return html`<option value=${value} ${{ disabled: disabled ?? false }}>${label}</option>`;
}

function measureChoices(schema: PivotSchema): Choice[] {
  const { measureGroups } = pivotWords();
  return measuresIn(schema).map(({ id, table }) => ({
    value: id,
    label: metric(id).label,
    group: measureGroups[table],
  }));
}

function levelChoices({ measure }: PivotState, schema: PivotSchema): Choice[] {
  const { levelName, levelGroup } = pivotWords();
  const choices = levelsFor(schema, measure).map(({ id }) => ({
    value: id,
    label: levelName(id),
    group: levelGroup(id),
  }));
  return [...group(choices, (choice) => choice.group).values()].flat();
}

/** Another level on an axis; the level that the other axis shows changes places with it. */
function withAxis(state: PivotState, axis: Axis, id: string): PivotState {
  const other = axis === "rows" ? "columns" : "rows";
  const next = { ...state, [axis]: id, sort: { by: "order" as const, descending: false } };
  return id === state[other] ? { ...next, [other]: state[axis] } : next;
}

function toMeasure(id: string, state: PivotState, schema: PivotSchema, set: SetPivot): void {
  const initial = initialPivot(schema, id)!;
  const table = measureOf(state.measure)?.table;
  const { state: next, lost } = changeMeasure(state, initial, schema);
  set(next, lost.length > 0 && measureOf(id)?.table !== table ? pivotWords().notSplit(lost) : undefined);
}

function hold(event: Event): void {
  event.preventDefault();
}
