import type { Metric } from "../metric.js";

/** Groups of policyholders by how they deal with the insurer. */
export const clustersMetrics: readonly Metric[] = [
  {
    id: "segments.clusters.people",
    label: "Policyholders looked at",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "People who have been covered without a break for at least twelve months.",
    formula: "policyholders in force on the as-of date whose cover began at least twelve months ago",
    caveat: "Newer customers have done too little to be told by.",
  },
  {
    id: "segments.clusters.groups",
    label: "Groups",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "How many groups policyholders are put into by how they get in touch.",
    formula:
      "number of groups with the highest stability × silhouette beyond chance, among those that pass every check",
    caveat: "Edges between groups are soft: a number is chosen, and people at an edge could stand on either side.",
  },
  {
    id: "segments.clusters.stability",
    label: "Stability",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition:
      "How far the groups come again when they are found anew from another draw of the same customers; 1 is always.",
    formula: "mean adjusted Rand index of the groups and those of bootstrap resamples",
    caveat: "Of a sample of customers; the interval is that of the resamples.",
  },
  {
    id: "segments.clusters.largest_share",
    label: "In the largest group",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The share of policyholders who are in the largest group.",
    formula: "people in the largest group ÷ policyholders looked at",
    caveat: "Depends on where the edges between groups are drawn.",
  },
  {
    id: "segments.clusters.rule_fidelity",
    label: "Told by the rules",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "The share of customers whom the short list of rules puts into their group.",
    formula: "customers whose group the rules name ÷ customers whom the rules were not learnt from",
    caveat: "Says how well the rules repeat the groups, not how well the groups fit.",
  },
];
