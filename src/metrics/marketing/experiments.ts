import type { Metric } from "../metric.js";

const ITT = "Per person assigned, reached or not: what a message does to those who read it is larger.";
const BUYERS = "Among buyers alone it would be no effect: who buys is what a campaign changes.";

type Told = Pick<Metric, "label" | "definition" | "formula"> & Partial<Pick<Metric, "good" | "caveat">>;

/** A difference between people assigned to a campaign and people held out of it; one for each campaign. */
function effect(name: string, unit: "points" | "money" | "count", told: Told): Metric {
  return {
    id: `marketing.experiment.${name}`,
    each: "campaign",
    unit,
    decimals: unit === "count" ? 3 : 2,
    good: "up",
    caveat: ITT,
    ...told,
  };
}

const atOnce: Metric[] = [
  effect("visited", "points", {
    label: "Visits added",
    definition: "How many more of 100 people assigned visited within the window than of those held out.",
    formula: "share of the treated that visited − share of the hold-out",
    good: "neither",
  }),
  effect("responded", "points", {
    label: "Responses added",
    definition: "How many more of 100 people assigned responded or bought than of those held out.",
    formula: "share of the treated that responded − share of the hold-out",
    good: "neither",
  }),
  effect("premium", "money", {
    label: "Outcome value added",
    definition: "The outcome's value per person assigned (premium, as a rule), less that of those held out.",
    formula: "mean outcome value of the treated − mean of the hold-out",
  }),
  effect("take_up", "points", {
    label: "Buyers added",
    definition: "How many more of 100 people assigned bought a policy within the window than of those held out.",
    formula: "share of the treated with a policy issued in the window − share of the hold-out",
    caveat: "What was bought may lapse: see policies in force at month 25.",
  }),
  effect("policies", "count", {
    label: "Policies added",
    definition: "Main policies bought in the window per person assigned, less those of people held out.",
    formula: "policies per treated person − policies per person held out",
    caveat: "What was bought may lapse: see policies in force at month 25.",
  }),
  effect("ape", "money", {
    label: "Annual premium equivalent added",
    definition: "Annual premium equivalent bought in the window per person assigned, less that of people held out.",
    formula: "APE per treated person − APE per person held out",
    caveat: "What was bought may lapse: see premium in force at month 25.",
  }),
  effect("kept", "points", {
    label: "Policyholders kept",
    definition:
      "Of 100 people with cover when assigned, how many more still had some of it when the window closed than of those held out.",
    formula: "share of the treated that kept cover − share of the hold-out",
  }),
];

const later: Metric[] = [13, 25].flatMap((months) => [
  effect(`in_force_${months}`, "points", {
    label: `Buyers still in force at month ${months}`,
    definition: `How many more of 100 people assigned bought in the window and still had it in force ${months} months after its issue.`,
    formula: `share of the treated with a policy of the window in force at month ${months} − share of the hold-out`,
    caveat: BUYERS,
  }),
  effect(`premium_in_force_${months}`, "money", {
    label: `Annual premium in force at month ${months}`,
    definition: `Annual premium of policies bought in the window and in force ${months} months after issue, per person assigned, less that of people held out.`,
    formula: `premium in force at month ${months} per treated person − per person held out`,
    caveat: BUYERS,
  }),
]);

const worth: Metric = effect("worth", "money", {
  label: "Value after the campaign's cost",
  definition:
    "Value of the policies that the campaign added and that are in force at month 25, less what the campaign cost.",
  formula:
    "buyers in force at month 25 × treated × value of a policy with its riders ÷ share that usually stays so long − cost",
  caveat: "The value of a policy is a model's; campaigns that keep or serve policyholders are not valued.",
});

const DIRECT = "Against people held out of all direct marketing for good; advertising reaches both.";

function direct(name: string, unit: "points" | "money" | "count", told: Told): Metric {
  const decimals = unit === "points" ? 1 : 0;
  return { id: `marketing.direct.${name}`, unit, decimals, good: "up", caveat: DIRECT, ...told };
}

const allDirect: Metric[] = [
  direct("policies", "points", {
    label: "Policies from all direct marketing, per 100 people",
    definition: "How many more policies 100 people bought who may be reached than 100 who are held out of everything.",
    formula: "policies per person who may be reached − policies per person held out",
  }),
  direct("ape", "money", {
    label: "APE from all direct marketing, per person",
    definition: "Annual premium equivalent bought per person who may be reached, less that of those held out.",
    formula: "APE per person who may be reached − APE per person held out",
  }),
  direct("in_force", "points", {
    label: "Of these in force today, per 100 people",
    definition: "How many more of those policies are in force on the last day, per 100 people.",
    formula: "policies bought since and in force per person who may be reached − per person held out",
  }),
  direct("total_policies", "count", {
    label: "Policies added by all direct marketing",
    definition: "Policies that would not have been bought without direct marketing, over all people it may reach.",
    formula: "policies added per person × people who may be reached",
  }),
  direct("total_ape", "money", {
    label: "APE added by all direct marketing",
    definition: "Annual premium equivalent that would not have been bought without direct marketing.",
    formula: "APE added per person × people who may be reached",
  }),
  direct("total_in_force", "count", {
    label: "Of these in force today",
    definition: "Policies in force on the last day that would not be without direct marketing.",
    formula: "policies in force added per person × people who may be reached",
  }),
  direct("worth", "money", {
    label: "Value of all direct marketing after its cost",
    definition:
      "Value of the policies that direct marketing added and that are in force, less the cost of all campaigns since.",
    formula:
      "policies in force added × value of a policy with its riders ÷ share of such policies in force − cost of campaigns",
    caveat: "The value of a policy is a model's; the number of policies is measured against the universal hold-out.",
  }),
];

const counted: Metric[] = [
  {
    id: "marketing.experiments.campaigns",
    label: "Campaigns",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "Campaigns of the book, running or ended.",
    formula: "rows of campaigns",
    caveat: "Advertising is no campaign here.",
  },
  {
    id: "marketing.experiments.sound",
    label: "Campaigns that can show cause",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "Campaigns with a hold-out drawn by lot, registered before they began, whose checks passed.",
    formula: "campaigns of grade A with an effect",
    caveat: "A campaign that can show cause may show that it did nothing.",
  },
  {
    id: "marketing.experiments.cost",
    label: "Cost of campaigns",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "Fixed cost of all campaigns and cost of the contacts made.",
    formula: "fixed cost + cost per contact × people reached",
    caveat: "Salaries and advertising are not in it.",
  },
  {
    id: "marketing.experiments.cost_proven",
    label: "Cost spent where cause can be shown",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Share of the cost of campaigns that went into campaigns that can show cause.",
    formula: "cost of campaigns of grade A ÷ cost of all campaigns",
    caveat: "The rest may have worked as well: nobody can say.",
  },
];

/** What campaigns caused, one by one and together. */
export const experimentMetrics: readonly Metric[] = [...atOnce, ...later, worth, ...allDirect, ...counted];
