import type { Metric } from "../metric.js";
import { constructs } from "./constructs.js";

const UNMEASURED = "Something not asked may drive both; the E-value says how strong it would have to be.";

const idOf = (code: string, what: string) => `loyalty.chain.${code}.${what}`;

function perPoint([code, name]: [string, string]): Metric[] {
  return [...behaviourPerPoint(code, name), ...worthPerPoint(code, name)];
}

function behaviourPerPoint(code: string, name: string): Metric[] {
  return [
    {
      id: idOf(code, "hazard_ratio_per_point"),
      label: `Giving up, per point of ${name}`,
      unit: "ratio",
      decimals: 2,
      good: "down",
      definition: `How the rate at which policies are given up changes with one lasting point more of ${name}; 0.9 is a tenth less.`,
      formula: "exp(coefficient of a Cox model in policy age from the answer on, corrected for measurement error)",
      caveat: UNMEASURED,
    },
    {
      id: idOf(code, "policies_per_point"),
      label: `Buying, per point of ${name}`,
      unit: "ratio",
      decimals: 2,
      good: "up",
      definition: `How the rate at which customers buy another policy changes with one lasting point more of ${name}; 1.1 is a tenth more.`,
      formula:
        "exp(coefficient of a Poisson model of policies bought after the answer, corrected for measurement error)",
      caveat: UNMEASURED,
    },
    {
      id: idOf(code, "e_value"),
      label: `E-value for ${name}`,
      unit: "ratio",
      decimals: 2,
      good: "up",
      definition: `How strongly something not measured would have to go together both with ${name} and with giving up, as a risk ratio, to explain the effect away.`,
      formula: "R + √(R (R − 1)), R the hazard ratio or its inverse (VanderWeele and Ding 2017)",
      caveat: "Per point; the low bound is what would bring the interval to no effect.",
    },
  ];
}

function worthPerPoint(code: string, name: string): Metric[] {
  const point = `One point (of ten) more of ${name}`;
  return [
    {
      id: idOf(code, "persistency_25_per_point"),
      label: `25-month persistency per point of ${name}`,
      unit: "points",
      decimals: 1,
      good: "up",
      definition: `${point}: the change of the share of new policies still in force after 25 months.`,
      formula:
        "mean over new policies of S(25) under the hazard ratio − S(25), with the multiple found for young policies",
      caveat: "Young policies are few among those asked, so what holds for older ones is borrowed.",
    },
    {
      id: idOf(code, "money_per_point"),
      label: `Contribution a year per point of ${name}`,
      unit: "money",
      decimals: 0,
      good: "up",
      definition: `${point} for a year: what the policies that are then not given up contribute a year.`,
      formula:
        "sum over policies in force of (lapse − lapse under the hazard ratio) × yearly contribution without the cost of winning",
      caveat: "It counts the policies that one year keeps, not the cost of lifting the score.",
    },
    {
      id: idOf(code, "worth_per_point"),
      label: `Worth of the policies kept per point of ${name}`,
      unit: "money",
      decimals: 0,
      good: "up",
      definition: `${point} for a year: what the policies that are then not given up contribute over the years that they stay, discounted.`,
      formula:
        "sum over policies kept of expected contributions to their end, discounted at the book's rate, up to 30 years",
      caveat: "It takes today's contributions and rates of ending to go on.",
    },
  ];
}

const persistencyPoint: Metric = {
  id: "loyalty.chain.persistency_point.money",
  label: "One point of 25-month persistency, a year",
  unit: "money",
  decimals: 0,
  good: "up",
  definition: "What a hundredth of a year's new policies contributes a year once it has stayed beyond 25 months.",
  formula:
    "sum over products of 1 % × new policies a year × mean contribution of policies in their third to tenth year",
  caveat: "It takes the policies kept to be like those that stayed.",
};

const whatIf: Metric[] = [
  {
    id: "loyalty.chain.what_if.persistency_25",
    label: "25-month persistency",
    unit: "points",
    decimals: 1,
    good: "up",
    definition: "Change of the share of new policies still in force after 25 months.",
    formula: "mean over new policies of S(25) under the product of the hazard ratios − S(25)",
    caveat: "Young policies are few among those asked, so what holds for older ones is borrowed.",
  },
  {
    id: "loyalty.chain.what_if.policies",
    label: "Policies kept in a year",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "Policies in force that would have been given up within a year.",
    formula: "sum over policies in force of lapse − lapse under the product of the hazard ratios",
    caveat: "Customers in force today, at the rates of recent years.",
  },
  {
    id: "loyalty.chain.what_if.money",
    label: "Contribution of the policies kept, a year",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "What the policies kept contribute a year.",
    formula: "policies kept × yearly contribution without the cost of winning",
    caveat: "The cost of lifting scores is not in it.",
  },
  {
    id: "loyalty.chain.what_if.worth",
    label: "Their worth over the years they stay",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "What the policies kept contribute until they end, discounted.",
    formula: "sum over policies kept of expected contributions, discounted at the book's rate, up to 30 years",
    caveat: "It takes today's contributions and rates of ending to go on.",
  },
];

/** What the page of the chain shows of behaviour and money. */
export const behaviourMetrics: readonly Metric[] = [
  ...Object.entries(constructs).flatMap(perPoint),
  persistencyPoint,
  ...whatIf,
];
