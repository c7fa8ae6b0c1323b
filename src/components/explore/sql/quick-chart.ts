import { html } from "htl";
import { sqlWords } from "../../../words/explore-sql.js";
import { formatValue } from "../../../words/number-format.js";
import { responsive } from "../../responsive.js";
import type { Cell } from "./cell.js";
import {
  asKind,
  axisColumns,
  chooseChart,
  splitColumns,
  valueColumns,
  type ChartChoice,
  type ChartColumn,
  type ChartKind,
} from "./chart-choice.js";
import { chartPoints } from "./chart-points.js";
import { isTime } from "./column-kind.js";
import { drawChart, MOST_BARS } from "./draw-chart.js";

const KINDS: readonly ChartKind[] = ["line", "bars", "dots"];

/** A chart of the rows, first as their columns suggest it; the reader can choose another kind and other columns. */
export function quickChart(columns: readonly ChartColumn[], rows: readonly Cell[][], all: number): HTMLElement {
  const text = sqlWords().chart;
  const choice = chooseChart(columns, rows.length);
  if (!choice) return html`<p class="subtitle sql-no-chart">${text.impossible}</p>`;
  const place = html`<div></div>`;
  const controls = html`<div class="filter-bar sql-chart-choice"></div>`;
  const draw = (changed: ChartChoice) => {
    const held = [...controls.querySelectorAll("select")].findIndex((control) => control === document.activeElement);
    controls.replaceChildren(...selects(columns, changed, draw));
    controls.querySelectorAll("select")[held]?.focus();
    place.replaceChildren(drawn(columns, rows, changed), note(changed, rows.length, all));
  };
  draw(choice);
  return html`<section class="sql-chart" aria-label=${text.title}>
    <h2>${text.title}</h2>
    ${controls} ${place}
  </section>`;
}

function drawn(columns: readonly ChartColumn[], rows: readonly Cell[][], choice: ChartChoice): HTMLElement {
  const points = chartPoints(rows, columns, choice);
  if (points.length === 0) return html`<p class="subtitle">${sqlWords().chart.impossible}</p>`;
  const time = choice.kind !== "bars" && isTime(columns.find(({ name }) => name === choice.x)!.kind);
  return responsive((width) => {
    const chart = drawChart(points, { width, choice, time });
    chart.setAttribute("role", "img");
    chart.setAttribute("aria-label", sqlWords().chart.label(choice.y, choice.x));
    return chart;
  });
}

function note({ kind }: ChartChoice, given: number, all: number): HTMLElement {
  const shown = kind === "bars" ? Math.min(MOST_BARS, given) : given;
  if (shown >= all) return html`<span></span>`;
  return html`<p class="subtitle">${sqlWords().chart.first(count(shown), count(all))}</p>`;
}

function selects(columns: readonly ChartColumn[], choice: ChartChoice, draw: (choice: ChartChoice) => void) {
  const text = sqlWords().chart;
  const kinds = KINDS.filter((kind) => asKind(columns, choice, kind));
  const names = (some: readonly ChartColumn[]) => some.map(({ name }) => ({ value: name, label: name }));
  const chosen = [
    select(
      text.kind,
      kinds.map((kind) => ({ value: kind, label: text.charts[kind] })),
      choice.kind,
      (kind) => draw(asKind(columns, choice, kind as ChartKind)!),
    ),
    select(choice.kind === "bars" ? text.category : text.x, names(axisColumns(columns, choice.kind)), choice.x, (x) =>
      draw({ ...choice, x, by: choice.by === x ? null : choice.by }),
    ),
    select(text.y, names(valueColumns(columns)), choice.y, (y) => draw({ ...choice, y })),
  ];
  const splits = splitColumns(columns).filter(({ name }) => name !== choice.x);
  if (choice.kind === "dots" || splits.length === 0) return chosen;
  const by = [{ value: "", label: text.none }, ...names(splits)];
  return [...chosen, select(text.by, by, choice.by ?? "", (name) => draw({ ...choice, by: name || null }))];
}

function select(
  label: string,
  options: readonly { value: string; label: string }[],
  chosen: string,
  change: (value: string) => void,
): HTMLElement {
  const onchange = (event: Event) => change((event.target as HTMLSelectElement).value);
  return html`<label class="filter"
    ><span class="filter-label">${label}</span>
    <select ${{ onchange: onchange }}>
      ${options.map(({ value, label: name }) => html`<option value=${value} selected=${value === chosen}>${name}</option>`)}
    </select>
  </label>`;
}

function count(size: number): string {
  return formatValue(size, { unit: "count" });
}
