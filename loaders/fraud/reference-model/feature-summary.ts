import type { FraudModel } from "../../../src/models/fraud-model.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { sortedQuantile } from "./sorted-quantile.ts";
import { sortNumbers } from "../../statistics/sort-numbers.ts";
import type { SourceFeatures } from "./source-features.ts";

/** What a feature's values look like, for those who try a request out. */
export interface FeatureSummary {
  source: string;
  feature: string;
  kind: "yes_no" | "number";
  /** Requests with a value. */
  n: number;
  /** Share without one among the requests that the source knew. */
  missing_share: number;
  /** Quantiles (5, 25, 50, 75, 95 %) to three digits; null when fewer than 10 requests lie on either side. */
  low: number | null;
  lower: number | null;
  typical: number | null;
  upper: number | null;
  high: number | null;
}

/** The features that a model uses, in its order. */
export function summariseFeatures({ experts }: FraudModel, sources: readonly SourceFeatures[]): FeatureSummary[] {
  return experts.flatMap(({ source, features }) => {
    const used = new Set(features);
    const read = sources.find((given) => given.source === source)!;
    return summariseSource(read).filter(({ feature }) => used.has(feature));
  });
}

function summariseSource({ source, names, columns, known }: SourceFeatures): FeatureSummary[] {
  const requests = known.reduce((sum, one) => sum + one, 0);
  return names.map((feature, i) => {
    const values = sortNumbers(columns[i]!.filter((value) => !Number.isNaN(value)));
    const at = (share: number) => quantileOfMany(values, share);
    return {
      source,
      feature,
      kind: values.every((value) => value === 0 || value === 1) ? "yes_no" : "number",
      n: values.length,
      missing_share: requests > 0 ? 1 - values.length / requests : 0,
      low: at(0.05),
      lower: at(0.25),
      typical: at(0.5),
      upper: at(0.75),
      high: at(0.95),
    };
  });
}

function quantileOfMany(sorted: Float64Array, share: number): number | null {
  if (sorted.length * Math.min(share, 1 - share) < FEWEST_PEOPLE) return null;
  return Number(sortedQuantile(sorted, share).toPrecision(3));
}
