import type { Metric } from "../metric.js";

const LATE = "Frauds that nobody has reported yet are not in it.";

const STEPS = {
  exposed: {
    label: "Exposed to fraud",
    good: "down",
    definition: "What fraudsters asked for since lights are shown, in every channel, on requests found to be fraud.",
    formula: "sum of paid out + prevented, or the amount where no finding tells, of requests found to be fraud",
    caveat: LATE,
  },
  flagged: {
    label: "Flagged yellow or red",
    good: "up",
    definition: "Of that, what was asked for where staff saw a yellow or a red light.",
    formula: "the same sum over requests that showed yellow or red",
    caveat: LATE,
  },
  asked: {
    label: "Flagged, and asked about",
    good: "up",
    definition: "Of that, what staff reviewed or asked a care question about.",
    formula: "the same sum over flagged requests with a review or a care question",
    caveat: "Not told where fewer than ten people were not asked.",
  },
  stopped: {
    label: "Stopped",
    good: "up",
    definition: "What was not paid to the fraudster, with or without a light, in every channel.",
    formula: "sum of prevented of requests found to be fraud",
    caveat: "A held request counts as stopped until it is executed. Money of policyholders, never profit.",
  },
} as const;

const steps: Metric[] = Object.entries(STEPS).flatMap(([step, words]): Metric[] => [
  { id: `fraud.bridge.${step}`, unit: "money", decimals: 0, ...words },
  {
    ...words,
    id: `fraud.bridge.${step}.frauds`,
    label: `${words.label}: frauds`,
    unit: "count",
    decimals: 0,
    formula: "number of these requests",
  },
  {
    ...words,
    id: `fraud.bridge.${step}.people`,
    label: `${words.label}: people`,
    unit: "count",
    decimals: 0,
    formula: "number of different customers behind them",
  },
]);

const LOST = ["no_lights", "green", "not_asked", "paid"] as const;
const LOST_LABELS: Record<(typeof LOST)[number], string> = {
  no_lights: "asked for where no lights are",
  green: "no yellow or red shown",
  not_asked: "nobody asked",
  paid: "paid out all the same",
};

/** Every run of steps that can be told together, where one of them holds fewer than ten people. */
const runs = LOST.flatMap((_, from) => LOST.slice(from).map((_, more) => LOST.slice(from, from + more + 1)));

const losses: Metric[] = runs.map((run) => ({
  id: `fraud.bridge.lost.${run.join("_or_")}`,
  label: `Lost on the way: ${run.map((code) => LOST_LABELS[code]).join(", or ")}`,
  unit: "money",
  decimals: 0,
  good: "down",
  definition: "Exposed money that went no further than this step of the bridge.",
  formula: "money at the step before − money at the step after",
  caveat: LATE,
}));

const saved: Metric[] = [
  {
    id: "fraud.bridge.months",
    label: "Months with lights",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Months since the first light was shown.",
    formula: "as-of date − day of the first light, in months",
    caveat: "Channels may have been given lights at different times.",
  },
  {
    id: "fraud.bridge.saved",
    label: "Really saved for policyholders",
    unit: "money",
    decimals: 0,
    good: "up",
    definition:
      "What was stopped where lights are, less what staff would have stopped there anyway and what would have come back.",
    formula:
      "(prevented − share stopped anyway × exposed − stopped, then paid within 30 days) × (1 − share of paid money that is recovered)",
    caveat:
      "Rests on what was stopped where no light helped: nearly every red is asked about, so none is left to compare with. Money of policyholders, never profit.",
  },
  {
    id: "fraud.bridge.saved.frauds",
    label: "Frauds stopped that would not have been",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "The same as a number of frauds.",
    formula: "stopped − share stopped anyway × frauds where lights are − stopped, then paid within 30 days",
    caveat: LATE,
  },
  {
    id: "fraud.bridge.saved_share",
    label: "Share of exposed money really saved",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "What was really saved, of all that fraudsters asked for in every channel.",
    formula: "really saved ÷ exposed",
    caveat: LATE,
  },
  {
    id: "fraud.bridge.saved_share_with_lights",
    label: "Share really saved where lights are",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "What was really saved, of what fraudsters asked for where lights are.",
    formula: "really saved ÷ exposed where lights are",
    caveat: LATE,
  },
  {
    id: "fraud.bridge.anyway_share",
    label: "Stopped without a light",
    unit: "share",
    decimals: 1,
    good: "neither",
    definition: "The share of frauds that staff stopped in the same channels before lights were shown there.",
    formula: "(stopped + ½) ÷ (frauds + 1)",
    caveat: "Taken from other channels where lights were there from the start.",
  },
  {
    id: "fraud.bridge.tipping_share",
    label: "Where nothing would be saved",
    unit: "share",
    decimals: 0,
    good: "neither",
    definition:
      "The share of money that staff would have had to stop without lights for the lights to have saved nothing.",
    formula: "stopped ÷ exposed where lights are",
    caveat: "To be held against what was stopped without a light.",
  },
];

const honest: Metric[] = [
  {
    id: "fraud.bridge.honest_asked",
    label: "Asked, and not known to be fraud",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Requests that staff asked about and that nobody found to be fraud.",
    formula: "requests with a review or care question and without a finding of fraud",
    caveat: "Not known to be fraud is not the same as honest.",
  },
  {
    id: "fraud.bridge.honest_lost_share",
    label: "Given up because staff asked",
    unit: "points",
    decimals: 1,
    good: "down",
    definition:
      "By how much asking raises the share of requests that are not executed, among those not known to be fraud.",
    formula: "asked less not asked, within the same light, kind, channel, amount and age (Mantel and Haenszel)",
    caveat: "Some of them may be frauds that nobody found out about.",
  },
  {
    id: "fraud.bridge.honest_lost",
    label: "Honest requests lost by asking",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Requests not known to be fraud that were not executed because staff asked.",
    formula: "points by which asking raises giving up × requests asked about",
    caveat: "Some of them may be frauds that nobody found out about.",
  },
  {
    id: "fraud.bridge.honest_lost_per_stopped",
    label: "Honest requests lost for each fraud stopped",
    unit: "ratio",
    decimals: 1,
    good: "down",
    definition: "Requests not known to be fraud that were lost by asking, for each fraud that was stopped.",
    formula: "honest requests lost by asking ÷ frauds stopped",
    caveat: "Both since lights are shown.",
  },
  {
    id: "fraud.bridge.honest_delay",
    label: "Hours of delay by asking",
    unit: "count",
    decimals: 1,
    good: "down",
    definition: "By how many hours asking delays a request that is executed all the same.",
    formula: "mean hours to execution, asked less not asked, within the same light, kind, channel, amount and age",
    caveat: "Requests not known to be fraud.",
  },
];

const company: Metric[] = [
  {
    id: "fraud.bridge.reviews",
    label: "Reviews",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Reviews by staff since lights are shown.",
    formula: "number of reviews",
    caveat: "With those drawn among green requests.",
  },
  {
    id: "fraud.bridge.review_hours",
    label: "Staff hours of reviews",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Staff time that reviews took.",
    formula: "minutes of reviews ÷ 60",
    caveat: "Where no minutes are recorded, the book's minutes of a review.",
  },
  {
    id: "fraud.bridge.review_cost",
    label: "Cost of reviews",
    unit: "money",
    decimals: 0,
    good: "down",
    definition: "What reviews cost the company.",
    formula: "reviews × the book's full cost of a review",
    caveat: "The cost of a review is a setting of the book.",
  },
  {
    id: "fraud.bridge.programme_cost",
    label: "Cost of the SAFE programme",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "What courses, talks, warnings and campaigns against fraud cost since lights are shown.",
    formula: "sum of the cost of actions, relief loans left out",
    caveat: "Actions without a cost count as free.",
  },
  {
    id: "fraud.bridge.relief_cost",
    label: "Cost of relief loans",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "What loans at low interest to people who were defrauded cost since lights are shown.",
    formula: "sum of the cost of relief loans",
    caveat: "Counted for the loans given, at the cost recorded with them.",
  },
  {
    id: "fraud.bridge.company_cost",
    label: "What protection costs the company",
    unit: "money",
    decimals: 0,
    good: "down",
    definition: "Reviews and the SAFE programme since lights are shown.",
    formula: "cost of reviews + cost of the programme",
    caveat:
      "Never set off against money saved: that is the policyholder's. Building and running the model is not in it.",
  },
];

/** From money exposed to money really saved, and what it costs honest people and the company. */
export const bridgeMetrics: readonly Metric[] = [...steps, ...losses, ...saved, ...honest, ...company];
