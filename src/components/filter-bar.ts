import { html } from "htl";
import { words } from "../words/index.js";
import { describeFilters, nearestStop, readFilters, settingOf, writeFilters } from "./filter-state.js";
import type { ChoiceFilter, Filter, FilterState, SliderFilter } from "./filter-state.js";

export type FilterBar = HTMLElement & { value: FilterState };

type Change = (id: string, value: string | number, settled: boolean) => void;

/**
 * Filters whose settings live in the page's URL. Use it with `view(filterBar([...]))`: its `value` holds the settings by
 * filter id and it emits "input" on every change. Back and forward restore earlier settings; print shows them as a line.
 */
export function filterBar(filters: readonly Filter[]): FilterBar {
  const name = words().components.filters.label(filters.map(({ label }) => label));
  const bar = html`<form class="filter-bar" aria-label=${name}></form>` as FilterBar;
  const remember = addressOf(filters);
  const set = (state: FilterState, settled: boolean) => {
    bar.value = state;
    remember(state, settled);
    announce(bar, filters);
  };
  const change: Change = (id, value, settled) => set({ ...bar.value, [id]: value }, settled);
  const reset = resetButton(() => set(readFilters(filters, ""), true));
  bar.addEventListener("submit", (event) => event.preventDefault());
  bar.append(...filters.map((filter) => control(filter, change)), reset, html`<p class="filter-print"></p>`);
  bar.value = readFilters(filters, location.search);
  update(bar, filters);
  followHistory(bar, filters);
  return bar;
}

function announce(bar: FilterBar, filters: readonly Filter[]): void {
  update(bar, filters);
  bar.dispatchEvent(new Event("input", { bubbles: true }));
}

function control(filter: Filter, change: Change): HTMLElement {
  switch (filter.kind) {
    case "select":
      return select(filter, change);
    case "segmented":
      return segmented(filter, change);
    case "slider":
      return slider(filter, change);
  }
}

function select({ id, label, choices }: ChoiceFilter, change: Change) {
  const onchange = (event: Event) => changed(event, () => change(id, (event.target as HTMLSelectElement).value, true));
  return html`<label class="filter"
    ><span class="filter-label">${label}</span>
    <select name=${id} ${{ oninput: quiet }} ${{ onchange: onchange }}>
      ${choices.map((choice) => html`<option value=${choice.value}>${choice.label}</option>`)}
    </select>
  </label>`;
}

function segmented({ id, label, choices }: ChoiceFilter, change: Change) {
  const onchange = (event: Event) => changed(event, () => change(id, (event.target as HTMLInputElement).value, true));
  return html`<fieldset class="filter segmented">
    <legend class="filter-label">${label}</legend>
    <div class="segments">
      ${choices.map(
        (choice) =>
          html`<label
            ><input
              type="radio"
              name=${id}
              value=${choice.value}
              ${{ oninput: quiet }}
              ${{ onchange: onchange }}
            /><span>${choice.label}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

function slider(filter: SliderFilter, change: Change) {
  const { id, label, stops } = filter;
  const { minimum, maximum, step } = stops ? { minimum: 0, maximum: stops.length - 1, step: 1 } : filter;
  const set = (settled: boolean) => (event: Event) => {
    const position = Number((event.target as HTMLInputElement).value);
    changed(event, () => change(id, stops ? stops[position]! : position, settled));
  };
  return html`<label class="filter"
    ><span class="filter-label">${label} <span class="setting"></span></span>
    <input
      type="range"
      aria-label=${label}
      name=${id}
      min=${minimum}
      max=${maximum}
      step=${step}
      ${{ oninput: set(false) }}
      ${{ onchange: set(true) }}
    />
  </label>`;
}

/** A control's own events stop here: the bar speaks once, when its value is up to date. */
function changed(event: Event, act: () => void): void {
  event.stopPropagation();
  act();
}

function quiet(event: Event): void {
  event.stopPropagation();
}

function resetButton(reset: () => void) {
  return html`<button type="button" class="tool filter-reset" ${{ onclick: reset }}>
    ${words().components.filters.reset}
  </button>`;
}

/** Writes settings to the address: a step of the browser's history for each change, one for a whole drag of a slider. */
function addressOf(filters: readonly Filter[]): (state: FilterState, settled: boolean) => void {
  let dragging = false;
  return (state, settled) => {
    const search = writeFilters(filters, state, location.search);
    const url = `${location.pathname}${search}${location.hash}`;
    if (dragging) history.replaceState(history.state, "", url);
    else if (search !== location.search) history.pushState(history.state, "", url);
    dragging = !settled;
  };
}

function update(bar: FilterBar, filters: readonly Filter[]): void {
  for (const filter of filters) {
    const value = bar.value[filter.id] ?? filter.initial;
    for (const input of bar.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${filter.id}"]`)) {
      if (input instanceof HTMLInputElement && input.type === "radio") input.checked = input.value === value;
      else input.value = String(positionOf(filter, value));
      const setting = input.parentElement?.querySelector(".setting");
      if (!setting) continue;
      setting.textContent = settingOf(filter, value);
      input.setAttribute("aria-valuetext", settingOf(filter, value));
    }
  }
  const initial = filters.every((filter) => bar.value[filter.id] === filter.initial);
  bar.querySelector<HTMLButtonElement>(".filter-reset")!.hidden = initial;
  const settings = describeFilters(filters, bar.value);
  bar.querySelector(".filter-print")!.textContent =
    settings && words().components.filters.printed(describeFilters(filters, bar.value));
}

function positionOf(filter: Filter, value: string | number): string | number {
  if (filter.kind !== "slider" || !filter.stops) return value;
  return filter.stops.indexOf(nearestStop(filter.stops, Number(value)));
}

function followHistory(bar: FilterBar, filters: readonly Filter[]): void {
  const follow = () => {
    if (!bar.isConnected) return removeEventListener("popstate", follow);
    bar.value = readFilters(filters, location.search);
    announce(bar, filters);
  };
  addEventListener("popstate", follow);
}
