import type { Metric } from "../metric.js";

const perYear = {
  unit: "money",
  decimals: 0,
  good: "up",
  formula: "contribution of the last twelve months ÷ customers, over three years of tenure around the year",
  caveat: "These are different people, won in different times, not the same people as years go by.",
} as const;

function levelAt(years: number): Metric {
  return {
    ...perYear,
    id: `loyalty.tenure.at_${years}`,
    label: `Contribution a year at ${years} years`,
    definition: `What a customer who joined ${years} years ago, give or take one, contributed in the last twelve months.`,
  };
}

const years: Metric[] = [
  levelAt(10),
  levelAt(14),
  levelAt(20),
  {
    id: "loyalty.tenure.14_against_10",
    label: "A 14-year customer against a 10-year customer",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "How much more a customer contributed in the last twelve months at 14 years than at 10.",
    formula: "contribution a year at 13 to 15 years ÷ contribution a year at 9 to 11 years − 1",
    caveat: "Customers of different years differ in products and age; see the adjusted number.",
  },
  {
    id: "loyalty.tenure.14_against_10.raw",
    label: "14 years against 10, single years of tenure",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "The same for customers in exactly their fourteenth and tenth completed year.",
    formula: "contribution a year at 14 years ÷ contribution a year at 10 years − 1",
    caveat: "One year holds few customers, so that the number moves with chance.",
  },
  {
    id: "loyalty.tenure.14_against_10.adjusted",
    label: "14 years against 10, same products and ages",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "The same with both groups given one mix of main product and age.",
    formula: "directly standardised means over cells of main product and ten years of age, ratio − 1",
    caveat: "Cells where one group is missing are left out.",
  },
  {
    id: "loyalty.tenure.20_against_14",
    label: "A 20-year customer against a 14-year customer",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "How much more a customer contributed in the last twelve months at 20 years than at 14.",
    formula: "contribution a year at 19 to 21 years ÷ contribution a year at 13 to 15 years − 1",
    caveat: "Old guarantees can make the longest tenure the least profitable; see profit by source.",
  },
  {
    id: "loyalty.tenure.20_against_14.adjusted",
    label: "20 years against 14, same products and ages",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "The same with both groups given one mix of main product and age.",
    formula: "directly standardised means over cells of main product and ten years of age, ratio − 1",
    caveat: "Cells where one group is missing are left out.",
  },
  {
    id: "loyalty.tenure.interest_20_less_14",
    label: "Interest profit at 20 years less that at 14",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "How far interest above guarantees, per customer and year, lies apart at 20 and at 14 years of tenure.",
    formula: "interest profit a year at 19 to 21 years − that at 13 to 15 years",
    caveat: "Interest profit rests on the earned rate that policies observed since issue show.",
  },
];

const costs: Metric[] = [
  {
    id: "loyalty.cost.win",
    label: "Cost of winning a customer",
    unit: "money",
    decimals: 0,
    good: "down",
    definition: "What a customer won in the last twelve months cost to win.",
    formula: "(initial commission − clawback + acquisition expense + marketing) ÷ customers won",
    caveat:
      "Marketing counts once: it is added only where the ledger's expenses do not hold it. Customers whose only policy ended on its first day are not counted.",
  },
  {
    id: "loyalty.cost.keep",
    label: "Cost of keeping a customer for a year",
    unit: "money",
    decimals: 0,
    good: "down",
    definition: "What a customer who was there a year ago cost to keep in the last twelve months.",
    formula: "(renewal commission + maintenance expense + contacts) ÷ customers",
    caveat: "Contacts count once: they are added only where the ledger's expenses do not hold them.",
  },
  {
    id: "loyalty.cost.win_against_keep",
    label: "Winning against keeping for a year",
    unit: "ratio",
    decimals: 1,
    good: "down",
    definition: "How many years of keeping a customer the cost of winning one would pay for.",
    formula: "cost of winning a customer ÷ cost of keeping a customer for a year",
    caveat: "Keeping is cheap partly because nobody is asked; it is not what more keeping would cost.",
  },
];

const OUTCOMES = {
  persistency_25: { name: "25-month persistency", unit: "points", decimals: 1 },
  policies: { name: "policies held", unit: "ratio", decimals: 2 },
  contribution: { name: "contribution a year", unit: "money", decimals: 0 },
} as const;

const formulas = {
  persistency_25: "share of first policies in force 25 months after issue",
  policies: "policies in force 25 months after joining",
  contribution: "contribution so far ÷ years since joining",
} as const;

const referral: Metric[] = Object.entries(OUTCOMES).flatMap(([key, { name, unit, decimals }]): Metric[] => {
  const formula = formulas[key as keyof typeof formulas];
  const shared = { unit, decimals, good: "up" } as const;
  const strength = { unit: "ratio", decimals: 2, good: "up" } as const;
  return [
    {
      ...shared,
      id: `loyalty.referral.${key}_difference`,
      label: `Referral against advertising: ${name}`,
      definition: `By how much ${name} of referred customers lies above that of customers won by advertising who are like them.`,
      formula: `${formula}: mean of referred − weighted mean of those won by advertising`,
      caveat: "Alike in all that was matched; what nobody recorded may still differ.",
    },
    {
      ...shared,
      id: `loyalty.referral.${key}_difference.raw`,
      label: `Referral against advertising, not matched: ${name}`,
      definition: `The difference in ${name} as it is, without matching.`,
      formula: `${formula}: mean of referred − mean of those won by advertising`,
      caveat: "A raw association: the two groups may differ in age, product and more.",
    },
    {
      ...strength,
      id: `loyalty.referral.${key}_e_value`,
      label: `What could explain it away: ${name}`,
      definition:
        "How strongly, as a risk ratio, an unrecorded cause must go with both source and outcome to explain it.",
      formula: "E = R + √(R (R − 1)), R the risk ratio (VanderWeele and Ding 2017)",
      caveat: "It says how strong such a cause would have to be, not whether there is one.",
    },
    {
      ...strength,
      id: `loyalty.referral.${key}_e_value_bound`,
      label: `What could bring its interval to nothing: ${name}`,
      definition: "The same for the bound of the 90 % interval that lies nearer to no difference.",
      formula: "E of the bound nearer to 1",
      caveat: "At 1 the interval holds no difference already.",
    },
  ];
});

/** What tenure brings, what winning costs, and how referred customers compare. */
export const tenureMetrics: readonly Metric[] = [...years, ...costs, ...referral];
