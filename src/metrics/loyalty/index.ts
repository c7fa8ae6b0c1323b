import type { Metric } from "../metric.js";

/** What the loyalty pages show, by part. */
export const loyaltyMetrics: readonly Metric[] = [];
