import { designEffectOf, type PersistencyModel } from "./persistency.js";
import { treatmentOfEnd, type Definition } from "./persistency-definition.js";
import { NORMAL_QUANTILE, type ProportionEstimate } from "./proportion-interval.js";

export interface DelayedEntryPersistency extends ProportionEstimate {
  /** Policies at risk in the month itself. */
  n: number;
}

/**
 * Persistency as a product over months from issue (Kaplan and Meier 1958 with delayed entry): policies issued before observation
 * began count from their first anniversary in it. Ends that the definition leaves out are followed until they end (censored); ends
 * that it counts as kept stay at risk of nothing and count as censored, too. By count with a 90 % interval on the log-log scale
 * (Greenwood 1926) times the design effect of the cohorts' share; by premium without one. Choices about policies in force (loans, paid up, reinstatement, completed terms) do not enter.
 *
 * @returns the share after each month from 0 on; ends at the first month that nobody reached
 */
export function delayedEntryPersistency(
  model: PersistencyModel,
  by: "count" | "premium",
  definition: Definition,
): DelayedEntryPersistency[] {
  const { life } = model;
  const weights = by === "count" ? life.policies : life.premium;
  const table = new Map<number, { atRisk: number; gone: number }>();
  for (let i = 0; i < life.month.length; i++) {
    if (life.riders[i] && definition.riders === "without") continue;
    const row = table.get(life.month[i]!) ?? { atRisk: 0, gone: 0 };
    const treatment = life.cause[i] === 0 ? "kept" : treatmentOfEnd(life.cause[i]!, definition);
    if (life.cause[i] === 0 || treatment === "gone") row.atRisk += weights[i]!;
    if (treatment === "gone") row.gone += weights[i]!;
    table.set(life.month[i]!, row);
  }
  return product(table, (month) => (by === "count" ? designEffectOf(model, "all", month).count : 0));
}

function product(table: Map<number, { atRisk: number; gone: number }>, designEffectAt: (month: number) => number) {
  const result: DelayedEntryPersistency[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let month = 0; ; month++) {
    const { atRisk, gone } = table.get(month) ?? { atRisk: 0, gone: 0 };
    if (atRisk <= 0) return result;
    survival *= 1 - gone / atRisk;
    greenwood += atRisk > gone ? gone / (atRisk * (atRisk - gone)) : 0;
    const variance = designEffectAt(month) * greenwood;
    result.push({ estimate: survival, ...logLogInterval(survival, variance), n: atRisk });
  }
}

function logLogInterval(survival: number, greenwood: number): { low: number; high: number } {
  if (survival <= 0 || survival >= 1 || greenwood === 0) return { low: survival, high: survival };
  const half = (NORMAL_QUANTILE * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(half), high: survival ** Math.exp(-half) };
}
