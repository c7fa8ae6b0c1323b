import type { Metric } from "../metric.js";

const PRACTICES: Record<string, [string, string]> = {
  never: ["Detected after two years, never trained again", "if the model is never trained again"],
  passed_is_honest: [
    "Detected after two years, what passed counted as honest",
    "if the model is trained each quarter with all that was let pass counted as honest",
  ],
  looked_at: [
    "Detected after two years, learning from what staff looked at",
    "if the model is trained each quarter on requests that staff looked at and frauds that came to light",
  ],
  explored_1: ["Detected after two years, 1 % by lot", "the same, with 1 % of what passes looked at by lot"],
  explored_2: ["Detected after two years, 2 % by lot", "the same, with 2 % of what passes looked at by lot"],
  explored_5: ["Detected after two years, 5 % by lot", "the same, with 5 % of what passes looked at by lot"],
};

const SIMULATED = "A simulation: it starts where the book is, and what fraudsters do is assumed.";

const detection: Metric[] = Object.entries(PRACTICES).map(([practice, [label, how]]) => ({
  id: `fraud.learning.detection.${practice}`,
  label,
  unit: "share",
  decimals: 0,
  good: "up",
  definition: `The simulated share of frauds that are flagged in the last half of the second year, ${how}.`,
  formula: "chance that a fraud is flagged, mean of six months and of simulated insurers",
  caveat: SIMULATED,
}));

const learning: Metric[] = [
  ...detection,
  {
    id: "fraud.learning.believed",
    label: "What the insurer would believe",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition:
      "The share of frauds flagged, of those alone that the insurer comes to know of, when all that passed counts as honest.",
    formula: "simulated frauds flagged and known ÷ simulated frauds known, last half year",
    caveat: SIMULATED,
  },
  {
    id: "fraud.learning.gain.looked_at",
    label: "Gain from not counting what passed as honest",
    unit: "points",
    decimals: 0,
    good: "up",
    definition: "How many more frauds are flagged after two years when what nobody looked at teaches nothing.",
    formula: "difference in detection within the same simulated insurer",
    caveat: SIMULATED,
  },
  {
    id: "fraud.learning.gain.explored_2",
    label: "Gain from looking at 2 % by lot",
    unit: "points",
    decimals: 0,
    good: "up",
    definition: "How many more frauds are flagged after two years when 2 % of what passes is looked at by lot besides.",
    formula: "difference in detection within the same simulated insurer",
    caveat: SIMULATED,
  },
  {
    id: "fraud.learning.answered",
    label: "Care questions answered",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Care questions that were put to customers and got an answer.",
    formula: "answers ÷ questions asked",
    caveat: "An answer need not be true: victims are told what to say.",
  },
  {
    id: "fraud.learning.cleared_wrongly",
    label: "Frauds that staff had cleared",
    unit: "share",
    decimals: 0,
    good: "down",
    definition:
      "Of frauds that staff looked into and others confirmed, those that staff had called legitimate at first.",
    formula: "cleared by staff ÷ confirmed frauds reviewed, at least 180 days old",
    caveat: "Frauds that staff cleared and nobody ever found are not among them.",
  },
  {
    id: "fraud.learning.suspected_wrongly",
    label: "Suspected, and no fraud known",
    unit: "share",
    decimals: 1,
    good: "down",
    definition: "Of requests that staff looked into and that are not known to be fraud, those that staff suspected.",
    formula: "suspected or taken for fraud by staff ÷ reviewed and not known to be fraud, at least 180 days old",
    caveat: "Not known to be fraud is not legitimate: some may have been fraud.",
  },
];

const whatIf: Metric[] = [
  {
    id: "fraud.learning.what_if.detection",
    label: "Frauds flagged after two years",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "The simulated share of frauds flagged at the end of the second year under these settings.",
    formula: "mean of simulated insurers, with their 90 % range",
    caveat: SIMULATED,
  },
  {
    id: "fraud.learning.what_if.believed",
    label: "What the insurer believes",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition: "The same share of those frauds alone that the insurer knows of.",
    formula: "simulated frauds flagged and known ÷ simulated frauds known, last half year",
    caveat: SIMULATED,
  },
  {
    id: "fraud.learning.what_if.reviews",
    label: "Reviews by lot in a month",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Requests that are looked at by lot in a month.",
    formula: "mean of simulated insurers",
    caveat: SIMULATED,
  },
  {
    id: "fraud.learning.what_if.finds",
    label: "Frauds they find in a year",
    unit: "count",
    decimals: 1,
    good: "up",
    definition: "Frauds among the requests looked at by lot in a year.",
    formula: "mean of simulated insurers",
    caveat: SIMULATED,
  },
];

const reported: Metric[] = [
  {
    id: "fraud.reported.found",
    label: "Frauds found",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Requests found to be fraud by the last day.",
    formula: "requests whose latest finding that decides is fraud",
    caveat: "What is not found is not legitimate.",
  },
  {
    id: "fraud.reported.to_come",
    label: "Frauds still to be reported",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Frauds that have happened and that somebody will yet report.",
    formula: "found ÷ share that had time to be found − found, by month of the request",
    caveat: "Frauds that nobody ever reports are not among them: no chain ladder sees those.",
  },
  {
    id: "fraud.reported.total",
    label: "Frauds found or still to be reported",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Frauds found by the last day and those that somebody will yet report.",
    formula: "found + still to be reported",
    caveat: "Frauds that nobody ever reports are not among them.",
  },
  {
    id: "fraud.reported.delay_median",
    label: "Days until half are found",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Days from the request within which half of all frauds that are ever found are found.",
    formula: "median of the distribution of delays, corrected for delays that have not passed yet",
    caveat: "Of frauds that are ever found.",
  },
  {
    id: "fraud.reported.delay_95",
    label: "Days until nineteen of twenty are found",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Days from the request within which 95 % of all frauds that are ever found are found.",
    formula: "95 % quantile of the distribution of delays, corrected for delays that have not passed yet",
    caveat: "Of frauds that are ever found.",
  },
  ...recallOf("lights", "Frauds that the lights flagged", "showed a yellow or red light"),
  ...recallOf("model", "Frauds that the model would flag", "have a score as high as the alerts allow"),
];

function recallOf(of: string, label: string, what: string): Metric[] {
  const id = `fraud.reported.recall.${of}`;
  const caveat = "Frauds that nobody ever reports would lower it; the page says by how much.";
  return [
    {
      id,
      label,
      unit: "share",
      decimals: 0,
      good: "up",
      definition: `Of all frauds that are or will be reported, those that ${what}.`,
      formula: "flagged ÷ (flagged + let pass), each completed by its own delays",
      caveat,
    },
    {
      id: `${id}.found`,
      label: `${label}, of those found`,
      unit: "share",
      decimals: 0,
      good: "up",
      definition: `Of the frauds found so far, those that ${what}.`,
      formula: "found and flagged ÷ found",
      caveat,
    },
  ];
}

const exploration: Metric[] = [
  {
    id: "fraud.exploration.reviews",
    label: "Looked at by lot",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Requests that no light demanded to be looked at and that were drawn by lot, at least 180 days old.",
    formula: "reviews with a chance to be drawn below 1, on green",
    caveat: "The chance must have been written down when the request was drawn.",
  },
  {
    id: "fraud.exploration.found",
    label: "Frauds found by lot",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Frauds among them, confirmed by somebody else than staff.",
    formula: "requests drawn by lot and found to be fraud",
    caveat: "What staff alone found is left out: one slip would count as dozens.",
  },
  {
    id: "fraud.exploration.passed",
    label: "Let pass",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Requests with a green light, at least 180 days old.",
    formula: "requests whose last light was green",
    caveat: "Requests without any light are not among them.",
  },
  {
    id: "fraud.exploration.known",
    label: "Came to light anyway",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Frauds among requests let pass that came to light, whoever found them.",
    formula: "requests with a green light found to be fraud by somebody else than staff alone",
    caveat: "The least that was missed.",
  },
  {
    id: "fraud.exploration.missed",
    label: "Missed frauds, estimated by lot",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Frauds among all requests let pass, from those drawn by lot alone.",
    formula: "sum over finds of 1 ÷ chance to be drawn",
    caveat: "Right on average over many draws, far off in any one with few finds.",
  },
];

/** What learning is simulated to do, what is still to be reported, and what looking by lot says. */
export const learningMetrics: readonly Metric[] = [...learning, ...whatIf, ...reported, ...exploration];
