import { bookMetrics } from "./metrics/book.js";
import { loyaltyMetrics } from "./metrics/loyalty/index.js";
import { valueMetrics } from "./metrics/value.js";
import type { Metric } from "./metrics/metric.js";

export type { Metric, Unit } from "./metrics/metric.js";

const registry = new Map([...valueMetrics, ...loyaltyMetrics, ...bookMetrics].map((metric) => [metric.id, metric]));

/** All registered metrics, in the order of the registry. */
export const metrics: readonly Metric[] = [...registry.values()];

/** The metric of an id; throws for an id that nobody registered. */
export function metric(id: string): Metric {
  const found = registry.get(id);
  if (!found) throw new Error(`No metric "${id}" in src/metrics.ts: register it there, or correct the id.`);
  return found;
}
