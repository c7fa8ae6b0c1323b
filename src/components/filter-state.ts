export interface Choice {
  value: string;
  label: string;
}

export interface ChoiceFilter {
  kind: "select" | "segmented";
  /** Name in the URL. */
  id: string;
  label: string;
  choices: readonly Choice[];
  initial: string;
}

export interface SliderFilter {
  kind: "slider";
  id: string;
  label: string;
  minimum: number;
  maximum: number;
  step: number;
  initial: number;
  /** Settings in the order of the slider, where they are not evenly spaced; minimum, maximum and step then do not count. */
  stops?: readonly number[];
  /** How the setting is written beside the slider. */
  format?: (value: number) => string;
}

export type Filter = ChoiceFilter | SliderFilter;
export type FilterState = Record<string, string | number>;

/** The filters' settings in a URL's search part; what is absent, unknown or out of range falls back to `initial`. */
export function readFilters(filters: readonly Filter[], search: string): FilterState {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(filters.map((filter) => [filter.id, readFilter(filter, parameters.get(filter.id))]));
}

/** The search part that says these settings: initial ones left out, parameters of others kept. */
export function writeFilters(filters: readonly Filter[], state: FilterState, search: string): string {
  const parameters = new URLSearchParams(search);
  for (const { id, initial } of filters) {
    const value = state[id] ?? initial;
    if (value === initial) parameters.delete(id);
    else parameters.set(id, String(value));
  }
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

/** The settings that a reader changed, in words, as print shows them: "Region: North; Discount rate: 3 %". */
export function describeFilters(filters: readonly Filter[], state: FilterState): string {
  return filters
    .filter(({ id, initial }) => (state[id] ?? initial) !== initial)
    .map((filter) => `${filter.label}: ${settingOf(filter, state[filter.id] ?? filter.initial)}`)
    .join("; ");
}

export function settingOf(filter: Filter, value: string | number): string {
  if (filter.kind === "slider") return filter.format?.(Number(value)) ?? String(value);
  return filter.choices.find((choice) => choice.value === value)?.label ?? String(value);
}

function readFilter(filter: Filter, text: string | null): string | number {
  if (text === null) return filter.initial;
  if (filter.kind !== "slider") return filter.choices.some(({ value }) => value === text) ? text : filter.initial;
  const value = Number(text);
  if (filter.stops)
    return text.trim() !== "" && Number.isFinite(value) ? nearestStop(filter.stops, value) : filter.initial;
  const valid = text.trim() !== "" && Number.isFinite(value) && value >= filter.minimum && value <= filter.maximum;
  return valid ? onStep(filter, value) : filter.initial;
}

/** The stop next to a value. */
export function nearestStop(stops: readonly number[], value: number): number {
  return stops.reduce(
    (best, stop) => (Math.abs(stop - value) < Math.abs(best - value) ? stop : best),
    stops[0] ?? value,
  );
}

/** The step next to a value, free of the dust of binary fractions. */
function onStep({ minimum, maximum, step }: SliderFilter, value: number): number {
  const stepped = minimum + Math.round((value - minimum) / step) * step;
  return Number(Math.min(maximum, stepped).toFixed(10));
}
