import type { Metric } from "../metric.js";

const stability: Metric[] = [
  {
    id: "fraud.drift.score_psi",
    label: "Stability of the scores",
    unit: "ratio",
    decimals: 3,
    good: "down",
    definition:
      "How far the running model's scores of the latest quarter have moved from those of its first (population stability index): 0 is not at all, .1 is usually called moderate and .25 large.",
    formula: "sum over ten bins of (share now − share then) × ln(share now ÷ share then)",
    caveat: "It sees scores that shift. A new way of fraud that scores low moves nothing here.",
  },
  {
    id: "fraud.drift.score_psi_limit",
    label: "What chance alone gives",
    unit: "ratio",
    decimals: 3,
    good: "neither",
    definition:
      "The index that scores which have not moved exceed in one of twenty checks, all quarters and models taken together.",
    formula: "chi-square quantile with bins − 1 degrees of freedom × (1 ÷ requests then + 1 ÷ requests now)",
    caveat: "It takes requests as independent of each other.",
  },
  {
    id: "fraud.drift.features_moved",
    label: "Features that moved",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Features that in the latest quarter lie further from the reference window than chance explains.",
    formula: "features whose p-value, after Holm's correction over all, is below 5 %",
    caveat: "With thousands of requests even a small move is more than chance: read how far it is.",
  },
  {
    id: "fraud.drift.features_moved_far",
    label: "Features that moved far",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Features that moved by more than chance and by a stability index of .25 or more.",
    formula: "features that moved with an index ≥ .25",
    caveat: "What moved may not matter to the model.",
  },
];

const performance: Metric[] = [
  {
    id: "fraud.drift.auc_now",
    label: "Ranking of the latest frauds",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition:
      "How often a known fraud scored higher than another request, in the latest half-year whose labels had time to come; a tie counts half, .5 is chance.",
    formula: "area under the ROC; interval of DeLong; n is the number of frauds",
    caveat: "It ends 180 days before the book does: what came since is not in it.",
  },
  {
    id: "fraud.drift.auc_year_ago",
    label: "The same half-year a year before",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition: "The same number for the half-year twelve months earlier.",
    formula: "area under the ROC; interval of DeLong; n is the number of frauds",
    caveat: "Another version of the model may have scored then.",
  },
  {
    id: "fraud.drift.auc_change",
    label: "Change in ranking over a year",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition: "The ranking of the latest half-year that can be judged less that of the same half-year a year before.",
    formula: "difference of the two areas; their errors add up as squares",
    caveat: "Other frauds in other months: a difference need not be the model's doing.",
  },
  {
    id: "fraud.drift.label_ratio",
    label: "Frauds found, against the year before",
    unit: "ratio",
    decimals: 2,
    good: "neither",
    definition: "The share of requests found to be fraud within 180 days, over that share in the year before.",
    formula: "(frauds ÷ requests, latest twelve months that can be judged) ÷ (the same, twelve months before)",
    caveat: "More findings can mean more fraud or more looking.",
  },
  {
    id: "fraud.drift.frauds_expected",
    label: "Frauds expected in the open half-year",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "How many frauds the scores of requests whose labels are still on their way lead to expect.",
    formula: "sum of the scores, turned into probabilities by the labels known when the half-year began",
    caveat: "It knows only ways of fraud that the score knows.",
  },
];

const log: Metric[] = [
  {
    id: "fraud.drift.days_since_training",
    label: "Days since the last training",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Days from the last training in the log, of the whole model or of a part, to the last day of the book.",
    formula: "last day − day of the last change of the kind trained",
    caveat: "Only what the log says.",
  },
  {
    id: "fraud.drift.outages_12_months",
    label: "Outages seen in twelve months",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Spans of days on which a source knew so few requests that it must have been out.",
    formula: "days on which so few known requests have a chance below one in a million; neighbouring days are one",
    caveat: "A source that knows few requests can be out unseen.",
  },
  {
    id: "fraud.drift.outages_not_logged",
    label: "Outages that nobody logged",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Outages seen in the rows of a source of which the log says nothing.",
    formula: "outages seen without an entry of their source within three days",
    caveat: "The log names a source in its note.",
  },
];

/** Numbers of whether requests, scores and findings still look as they did. */
export const driftMetrics: readonly Metric[] = [...stability, ...performance, ...log];
