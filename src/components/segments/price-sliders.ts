import { bestPrices, todaysPrices, type PriceGoal } from "../../models/price-plan.js";
import type { PriceModel, Prices, PriceScope } from "../../models/price-what-if.js";
import { priceWords } from "../../words/segments-price.js";
import type { Filter, FilterState, SliderFilter } from "../filter-state.js";

/** Sliders stand at the setting of the start chosen until they are moved: beyond every price. */
const AS_START = -100;
const START_GOALS: readonly PriceGoal[] = ["level", "new_only", "most"];

/** Where to start from, and whose quotes count. */
export function startFilters(): Filter[] {
  const text = priceWords();
  const starts = ["today", ...START_GOALS].map((value) => ({ value, label: text.planName(value) }));
  const scopes = Object.entries(text.scopes).map(([value, label]) => ({ value, label }));
  return [
    { kind: "select", id: "start", label: text.start, choices: starts, initial: "new_only" },
    { kind: "select", id: "scope", label: text.scope, choices: scopes, initial: "tested" },
  ];
}

/** A slider for every segment's new business; a slider left of the least price stands for the start. */
export function offeredFilters({ segments, range }: PriceModel): SliderFilter[] {
  const text = priceWords();
  return segments.map(({ segment }) => slider(`new-${code(segment)}`, text.offered(segment), range.least, range.most));
}

/** A slider for every segment that renews and whose tariff was once seen to change. */
export function renewedFilters({ segments, range }: PriceModel): SliderFilter[] {
  const text = priceWords();
  if (range.renewalMost <= 0) return [];
  return segments
    .filter(({ renewal }) => renewal !== null)
    .map(({ segment }) => slider(`renewal-${code(segment)}`, text.renewed(segment), range.least, range.renewalMost));
}

/** The prices that the reader set: those of the start, but where a slider was moved. */
export function pricesOf(model: PriceModel, start: FilterState, offered: FilterState, renewed: FilterState): Prices {
  const scope = (start["scope"] === "all" ? "all" : "tested") satisfies PriceScope;
  const from = startPrices(model, scope, String(start["start"]));
  const set = (state: FilterState, id: string, otherwise: number) => {
    const value = Number(state[id] ?? AS_START);
    return Number.isFinite(value) && value !== AS_START ? value / 100 : otherwise;
  };
  return {
    scope,
    offered: model.segments.map(({ segment }, i) => set(offered, `new-${code(segment)}`, from.offered[i]!)),
    renewed: model.segments.map(({ segment }, i) => set(renewed, `renewal-${code(segment)}`, from.renewed[i]!)),
  };
}

const known = new WeakMap<PriceModel, Map<string, Prices>>();

function startPrices(model: PriceModel, scope: PriceScope, start: string): Prices {
  const goal = START_GOALS.find((each) => each === start);
  if (!goal) return todaysPrices(model, scope);
  const found = known.get(model) ?? new Map<string, Prices>();
  known.set(model, found);
  const key = `${scope} ${goal}`;
  if (!found.has(key)) found.set(key, bestPrices(model, scope, goal));
  return found.get(key)!;
}

/** Stops in whole percents from the least to the most price, behind one that stands for the start. */
function slider(id: string, label: string, least: number, most: number): SliderFilter {
  const text = priceWords();
  const [from, until] = [Math.ceil(100 * least - 1e-9), Math.floor(100 * most + 1e-9)];
  const stops = [AS_START, ...Array.from({ length: Math.max(0, until - from + 1) }, (_, i) => from + i)];
  const format = (value: number) => (value === AS_START ? text.asStart : text.changeOf(value / 100));
  return { kind: "slider", id, label, minimum: AS_START, maximum: until, step: 1, initial: AS_START, stops, format };
}

/** The segment's name as it may stand in an address. */
function code(segment: string): string {
  return segment.replaceAll(".", "-");
}
