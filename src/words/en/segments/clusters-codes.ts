import type { Codes } from "../../codes.js";

/** What the codes of behavioural groups mean. */
export const clustersCodes: Codes = {
  methods: {
    clusters_k_means: "k-means, then a mixture of counts that begins from its groups",
    clusters_mixture: "Gaussian mixture, then a mixture of counts that begins from its groups",
    clusters_stability: "adjusted Rand index over bootstrap resamples",
    clusters_rules: "classification tree, tried on customers that it was not learnt from",
  },
  reasons: {
    no_features: "no customer differs from another in how they get in touch",
    too_few_rows: "fewer than 50 customers have been covered for twelve months",
    too_few_distinct_rows: "too few customers differ from one another in how they get in touch",
    not_finite: "a number behind it is not finite",
    one_group_fits_better: "one group describes customers better than several",
    no_better_than_chance: "what looks like groups is no better than in shuffled data",
    unstable: "the groups do not come again in other draws of the same customers",
    tiny_group: "a group would hold too few people",
  },
  checks: {
    clusters_part_better_than_chance: {
      passed: "Groups part better than in shuffled data (silhouette)",
      failed: "Groups part no better than in shuffled data (silhouette)",
      unit: "ratio",
    },
    clusters_come_again: {
      passed: "Groups come again more surely than in shuffled data (adjusted Rand index)",
      failed: "Groups come again no more surely than in shuffled data (adjusted Rand index)",
      unit: "ratio",
    },
  },
};
