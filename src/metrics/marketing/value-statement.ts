import type { Metric } from "../metric.js";

const ID = "marketing.value_statement.";
const RESTS =
  "Before tax. Rests on the book's own assumptions for new business; channels without evidence count as bringing nothing.";

const spend: Metric[] = [
  {
    id: `${ID}spend`,
    label: "Spent on marketing",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition:
      "Media, the fixed cost of campaigns and their contacts in the last twelve months, and what finance booked beyond them.",
    formula: "media + fixed cost + cost per contact × contacts + booked marketing not among them",
    caveat: "Commissions are not in it: they are inside the value of new business.",
  },
  {
    id: `${ID}shown`,
    label: "Spend with evidence",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Share of the spend on channels whose effect may be shown to the board.",
    formula: "spend of channels with a number ÷ all spend",
    caveat: "The rest is not shown to bring nothing; it is not shown to bring anything.",
  },
];

const value: Metric[] = [
  {
    id: `${ID}policies`,
    label: "Policies added",
    unit: "count",
    decimals: 0,
    good: "up",
    definition: "Policies that would not have been sold without marketing, by the evidence that goes to the board.",
    formula: "sum over channels of the number that goes to the board",
    caveat: "Each channel counts once, whatever number of methods speaks of it.",
  },
  {
    id: `${ID}ape`,
    label: "Annual premium equivalent added",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Annual premium equivalent of the policies added.",
    formula:
      "policies added × annual premium equivalent of an average policy sold, with its riders where they are not counted",
    caveat: "An average policy: that marketing sells the same mix of products is taken for granted.",
  },
  {
    id: `${ID}value`,
    label: "New business value added",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Value of new business of the policies added, before marketing and before tax.",
    formula:
      "policies added × value of an average policy sold before marketing, with its riders where they are not counted",
    caveat: RESTS,
  },
  {
    id: `${ID}net`,
    label: "Net value after marketing",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Value of the policies added less all that marketing cost.",
    formula: "new business value added − spend",
    caveat: RESTS,
  },
  {
    id: `${ID}net_after_tax`,
    label: "Net value after marketing and tax",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Net value less tax at the book's rate.",
    formula: "net value × (1 − tax rate)",
    caveat: "Tax on a loss is counted as saved elsewhere.",
  },
  {
    id: `${ID}return`,
    label: "Value for each unit spent",
    unit: "ratio",
    decimals: 2,
    good: "up",
    definition: "New business value added for each unit of money spent.",
    formula: "new business value added ÷ spend",
    caveat: "An average: what one more unit brings is on the budget page.",
  },
  {
    id: `${ID}net_at_discount_rate`,
    label: "Net value at the discount rate",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Net value when later money is discounted at the book's discount rate instead of its hurdle rate.",
    formula: "as net value, at the discount rate",
    caveat: "What it is worth to those who ask for no more than the discount rate.",
  },
  {
    id: `${ID}chance`,
    label: "Chance that it paid",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Chance that the value added is more than the spend.",
    formula: "share of draws in which value added exceeds spend",
    caveat: "Of the evidence and of which policies were sold; that the assumptions hold is taken for granted.",
  },
];

const course: Metric[] = [
  {
    id: `${ID}payback`,
    label: "Months until it has paid back",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "Months from the spend until what has arrived of the value covers it for good, later money discounted.",
    formula: "first month from which value × share arrived ≥ spend",
    caveat: "By month since issue as the assumptions have it; commission is paid at issue.",
  },
  {
    id: `${ID}in_hand_40`,
    label: "In hand after 40 months",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Money that the policies added have brought by month 40, less the spend.",
    formula: "value × share arrived by month 40 − spend",
    caveat:
      "Winning a policy costs more than its first years bring: money in hand is negative long before it is positive.",
  },
  {
    id: `${ID}after_40`,
    label: "Arrives after month 40",
    unit: "money",
    decimals: 0,
    good: "neither",
    definition: "Money that the policies added bring after month 40, the average tenure of a CMO.",
    formula: "value × (1 − share arrived by month 40)",
    caveat: "More than the whole value where nothing has been earned by then.",
  },
];

const worth: Metric[] = [
  {
    id: `${ID}value_per_policy`,
    label: "Value of a policy sold",
    unit: "money",
    decimals: 0,
    good: "up",
    definition: "Value of new business of an average policy or rider issued lately, before marketing and before tax.",
    formula: "mean over policies of annual premium equivalent × margin of the basis in force, marketing taken out",
    caveat: "The interval is that of another draw of policies; that the assumptions hold is taken for granted.",
  },
  {
    id: `${ID}value_per_ape`,
    label: "Value over annual premium equivalent",
    unit: "share",
    decimals: 0,
    good: "up",
    definition:
      "Value of new business before marketing and tax over annual premium equivalent of what was sold lately.",
    formula: "value of policies sold ÷ their annual premium equivalent",
    caveat: "Differs widely between products.",
  },
];

const ties: Metric[] = (
  [
    ["marketing", "Booked beyond media and campaigns", "marketing that finance booked"],
    ["ape", "Booked premium not in the policies", "annual premium equivalent that finance booked"],
    ["vnb", "Booked value not explained by the basis", "value of new business that finance booked"],
  ] as const
).map(([line, label, what]) => ({
  id: `${ID}residual.${line}`,
  label,
  unit: "share",
  decimals: 1,
  good: "neither",
  definition: `What the book's own tables leave unexplained of the ${what} in the last twelve months, as a share of it.`,
  formula: "(booked − ours) ÷ booked",
  caveat: "Beyond 5 % the tie counts as failed.",
}));

/** What marketing cost, what it added, when the money arrives, and how it ties to the accounts. */
export const valueStatementMetrics: readonly Metric[] = [...spend, ...value, ...course, ...worth, ...ties];
