import type { UpliftBudget } from "../../../src/models/uplift-budget.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { SHARES } from "./kind-uplift.ts";
import type { Told } from "./uplift-numbers.ts";

/** What the browser asks of a kind: gains by share, with their interval, and the money behind them. */
export function upliftBudget({ found, money, verdict }: Told): UpliftBudget {
  const { curve, replicates } = money?.ranking ?? found.rankings.chosen;
  const intervals = replicates.gains.map((draws) => percentileInterval(draws));
  return {
    kind: found.kind.kind,
    people: found.kind.people.length,
    differs: verdict.differs,
    counted: money?.counted ?? "bought",
    valuePerPolicy: money?.valuePerPolicy ?? null,
    costPerPerson: money?.costPerPerson ?? null,
    shares: [0, ...SHARES],
    gains: [0, ...curve.gains],
    low: [0, ...intervals.map(({ low }) => low)],
    high: [0, ...intervals.map(({ high }) => high)],
  };
}
