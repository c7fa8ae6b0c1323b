import type { Metric } from "../metric.js";

/** Numbers of what telecom features say one by one. */
export const telecomMetrics: readonly Metric[] = [
  {
    id: "fraud.telecom.features",
    label: "Telecom features",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Columns that telecom data bring.",
    formula: "columns of features_telecom",
    caveat: "Only of customers who consented.",
  },
  {
    id: "fraud.telecom.separating",
    label: "Telecom features that go with fraud",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Features whose values part frauds from other requests more than chance would in any of them.",
    formula: "features with a rank-sum p-value of 5 % or less after Holm's correction for all of them",
    caveat: "Going with fraud is not causing it, and on its own each says little.",
  },
  {
    id: "fraud.telecom.moved",
    label: "Telecom features that have moved",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Features whose values of late are spread otherwise than before.",
    formula: "features with a stability index beyond its chi-square limit after Holm's correction",
    caveat: "Small movements cannot be seen in few requests.",
  },
];
