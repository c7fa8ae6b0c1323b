import type { Metric } from "../metric.js";

const HELD_OUT =
  "Holds for people like those of these campaigns; scores of people are never those of a model that saw them.";

type Told = Omit<Metric, "id" | "each" | "good"> & Partial<Pick<Metric, "good">>;

/** One such number for each kind of campaign; without a kind, that of the kind that tells most. */
function ofKind(name: string, told: Told): Metric {
  return { id: `marketing.uplift.${name}`, each: "campaign", good: "up", ...told };
}

/** What is known of whom campaigns move. */
export const upliftMetrics: readonly Metric[] = [
  ofKind("all", {
    label: "Policies added by treating everyone, per 1,000",
    unit: "count",
    decimals: 1,
    definition: "People who buy because of the campaign, per 1,000 people who may be targeted.",
    formula: "share that bought among the treated − among those held out, weighted by the inverse of the planned share",
    caveat: "Counts who bought within the window; whether they stay is another matter.",
  }),
  ofKind("half", {
    label: "Added by choosing the best half, per 1,000",
    unit: "count",
    decimals: 1,
    definition: "Policies per 1,000 people that treating the best half adds over treating a half by lot.",
    formula: "gain of the half with the highest uplift scores − half the gain of treating everyone",
    caveat: HELD_OUT,
  }),
  ofKind("qini", {
    label: "Qini coefficient, per 1,000",
    unit: "count",
    decimals: 2,
    definition:
      "Policies per 1,000 people that treating the best first adds over treating as many by lot, on average over all budgets. Scores by lot have 0.",
    formula:
      "area between the curve of gain by share treated and the straight line to treating everyone (Radcliffe 2007)",
    caveat: HELD_OUT,
  }),
  ofKind("auuc", {
    label: "Area under the uplift curve, per 1,000",
    unit: "count",
    decimals: 2,
    definition: "Policies per 1,000 people gained by treating the best first, on average over all budgets.",
    formula: "area under the curve of gain by share treated; scores by lot have half of what treating everyone adds",
    caveat: HELD_OUT,
  }),
  ofKind("money_gained", {
    label: "The best alone, against everyone or nobody",
    unit: "money",
    decimals: 0,
    definition:
      "Value of policies less cost of contacts when only the best are treated, over treating all or none, whichever is better; for as many people as the campaigns had. Below nothing, leaving people out loses money.",
    formula: "(policies × value of a policy − people treated × cost of a contact), best people − all or none",
    caveat:
      "Rests on what a policy is worth, which is a model's. Fixed costs are the same whomever one treats, and left out.",
  }),
];

/** What the page works out itself when a budget is tried. */
const budgetMetrics: readonly Metric[] = [
  {
    id: "marketing.uplift.budget.policies",
    label: "Policies gained",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "Policies that treating so many people, the best first, is expected to add.",
    formula: "gain at this share of people, from the campaigns' own people who were held back from learning",
    caveat: HELD_OUT,
  },
  {
    id: "marketing.uplift.budget.by_lot",
    label: "Policies gained, chosen by lot",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Policies that as many people drawn by lot would add.",
    formula: "share of people treated × gain of treating everyone",
    caveat: "What a ranking has to beat.",
  },
  {
    id: "marketing.uplift.budget.money",
    label: "Value less cost",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Value of the policies gained less the cost of the contacts.",
    formula: "policies × value of a policy − people × cost of a contact",
    caveat: "The interval is that of the policies alone; fixed costs are left out.",
  },
];

export const allUpliftMetrics: readonly Metric[] = [...upliftMetrics, ...budgetMetrics];
