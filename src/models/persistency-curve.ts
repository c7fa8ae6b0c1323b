import { delayedEntryPersistency } from "./delayed-entry-persistency.js";
import { countPersistency, keptOf, premiumPersistency, type PersistencyModel } from "./persistency.js";
import type { Definition } from "./persistency-definition.js";
import type { Row } from "./report.js";

/**
 * Persistency by month since issue, by policy count and premium of cohorts, and as a product over all policies observed.
 *
 * @returns rows {series ("count", "premium", "delayed_entry"), month, estimate, low, high, policies}; each series starts at 1 in
 *   month 0 and ends where fewer than ten policies got
 */
export function persistencyCurve(model: PersistencyModel, definition: Definition): Row[] {
  const months = [...new Set(model.cells.month)].sort((a, b) => a - b);
  const at = (month: number) => keptOf(model, { trait: "all", level: "all", month }, definition);
  const of = (series: string, estimateAt: typeof countPersistency): Row[] => {
    const rows = months.flatMap((month): Row[] => {
      const { estimate, low, high, n } = estimateAt(at(month));
      return estimate === null ? [] : [{ series, month, estimate, low, high, policies: n }];
    });
    return rows.length === 0 ? [] : [start(series, Number(rows[0]!["policies"])), ...rows];
  };
  return [...of("count", countPersistency), ...of("premium", premiumPersistency), ...product(model, definition)];
}

function product(model: PersistencyModel, definition: Definition): Row[] {
  const series = "delayed_entry";
  const found = delayedEntryPersistency(model, "count", definition);
  const rows = found.map(({ estimate, low, high, n }, month): Row => ({
    series,
    month,
    estimate,
    low,
    high,
    policies: n,
  }));
  const end = rows.findIndex(({ policies }) => Number(policies) < 10);
  return end < 0 ? rows : rows.slice(0, end);
}

function start(series: string, policies: number): Row {
  return { series, month: 0, estimate: 1, low: 1, high: 1, policies };
}
