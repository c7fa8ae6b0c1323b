import type { Metric } from "../metric.js";

const together =
  "Its 90 % interval holds together with those of the other claims; what nobody recorded may still differ between the groups.";

const CLAIMS = {
  referral: { short: "referral", groups: "policies of referred customers above those of customers won by advertising" },
  full_price: { short: "full price", groups: "policies at full price above those at more than 5 % below the list" },
  home_owners: { short: "home owners", groups: "policies of home owners above those of others" },
  middle_aged: {
    short: "the middle-aged",
    groups: "policies bought at 40 to 54 above those bought before 35 or from 60 on",
  },
  suburban: { short: "suburb", groups: "policies of suburban customers above those of urban and rural ones" },
} as const;

const points = { unit: "points", decimals: 1, good: "up" } as const;
const money = { unit: "money", decimals: 0, good: "up" } as const;
const strength = { unit: "ratio", decimals: 2, good: "up" } as const;

function metricsOf([claim, { short, groups }]: readonly [string, { short: string; groups: string }]): Metric[] {
  const id = `segments.loyal.${claim}`;
  return [
    {
      ...points,
      id,
      label: `Kept for 25 months: ${short}`,
      definition: `How far 25-month persistency of ${groups} is expected to lie, all else alike.`,
      formula:
        "mean of p(in force | trait, all else) − mean of p(in force | the other, all else), by logistic regression",
      caveat: together,
    },
    {
      ...points,
      id: `${id}.raw`,
      label: `Kept for 25 months, as it is: ${short}`,
      definition: `How far 25-month persistency of ${groups} lies, nothing else held alike.`,
      formula: "share in force of the one group − share in force of the other",
      caveat: "A raw association: the two groups may differ in product, age, income and more.",
    },
    {
      ...money,
      id: `${id}.contribution`,
      label: `Contribution a year: ${short}`,
      definition: `How far contribution a year of ${groups} is expected to lie, all else alike.`,
      formula: "contribution so far ÷ years since issue, difference by linear regression on the same traits",
      caveat: together,
    },
    {
      ...money,
      id: `${id}.per_thousand`,
      label: `What it brings per 1,000 policies: ${short}`,
      definition: `What the difference in persistency of ${groups} is worth in a year, in 1,000 policies.`,
      formula: "1,000 × difference in persistency × worth of a policy that is in force at 25 months",
      caveat: "Only what comes from staying is counted, and only up to today.",
    },
    {
      ...strength,
      id: `${id}.e_value`,
      label: `What could explain it away: ${short}`,
      definition:
        "How strongly, as a risk ratio, an unrecorded cause must go with both trait and giving up to explain it.",
      formula: "E = R + √(R (R − 1)), R the ratio of the risks of having gone (VanderWeele and Ding 2017)",
      caveat: "It says how strong such a cause would have to be, not whether there is one.",
    },
    {
      ...strength,
      id: `${id}.e_value_bound`,
      label: `What could bring its interval to nothing: ${short}`,
      definition: "The same for the bound of the 90 % interval that lies nearer to no difference.",
      formula: "E of the bound nearer to 1",
      caveat: "At 1 the interval holds no difference already.",
    },
  ];
}

/** Who is loyal, claim by claim. */
export const loyalMetrics: readonly Metric[] = [
  {
    id: "segments.loyal.claims_held",
    label: "Claims that hold, of those that can be told",
    unit: "count",
    decimals: 0,
    good: "neither",
    definition: "How many of Reichheld's claims on who stays hold in this book, all else alike.",
    formula: "claims whose 90 % interval, corrected for all claims together, lies above nothing",
    caveat: "A claim that does not hold may be untrue here, or the book may be too small to tell.",
  },
  {
    id: "segments.loyal.persistency_25",
    label: "Policies in force at 25 months",
    unit: "share",
    decimals: 1,
    good: "up",
    definition: "Part of main policies, issued since observation began, that were in force 25 months after issue.",
    formula: "policies in force at 25 months ÷ policies whose 25th month is over",
    caveat: "Policies that ended by death, a claim, maturity or expiry before that do not count.",
  },
  {
    id: "segments.loyal.worth",
    label: "A policy in force at 25 months, against one that is gone",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "How much more contribution a year a policy has brought when it was in force at 25 months.",
    formula: "contribution so far ÷ years since issue, difference by linear regression on the same traits",
    caveat:
      "An association among policies that are alike in all recorded traits, up to today and not for their whole life.",
  },
  ...Object.entries(CLAIMS).flatMap(metricsOf),
];
