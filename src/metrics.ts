import { bookMetrics } from "./metrics/book.js";
import type { Metric } from "./metrics/metric.js";

export type { Metric, Unit } from "./metrics/metric.js";

const registry = new Map<string, Metric>();

/** Makes metrics known; a pillar's words do so for its own, so that a page loads no others. Throws when an id means two things. */
export function registerMetrics(metrics: readonly Metric[]): void {
  for (const metric of metrics) {
    const before = registry.get(metric.id);
    if (before && before !== metric) throw new Error(`The metric "${metric.id}" is registered twice in src/metrics.`);
    registry.set(metric.id, metric);
  }
}

registerMetrics(bookMetrics);

/** All metrics that are known, in the order in which they were registered. */
export function registeredMetrics(): Metric[] {
  return [...registry.values()];
}

/** The metric of an id, or of one of many numbers that share it; throws for an id that nobody registered. */
export function metric(id: string): Metric {
  const found = knownMetric(id);
  if (!found)
    throw new Error(
      `No metric "${id}": register it in src/metrics, import the words of its pillar, or correct the id.`,
    );
  return found;
}

/** The metric of an id; undefined for a number that no page shows by itself. */
export function knownMetric(id: string): Metric | undefined {
  return registry.get(id) ?? sharedMetric(id);
}

function sharedMetric(id: string): Metric | undefined {
  const shared = registry.get(id.replace(/\.[^.]+(?=\.[^.]+$)/, ""));
  return shared?.each ? shared : undefined;
}
