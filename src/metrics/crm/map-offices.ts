import type { Metric } from "../metric.js";

/** Numbers of the map that rest on decisions, staff and the book's tables. */
export const mapOfficeMetrics: Metric[] = [
  ...(["application", "claim"] as const).flatMap((matter): Metric[] => {
    const what = matter === "application" ? "application" : "report of a claim";
    const shared = {
      unit: "count" as const,
      decimals: 0,
      good: "down" as const,
      formula: "Kaplan-Meier over days to the decision; what is open is followed to the as-of date",
      caveat:
        matter === "application"
          ? "Withdrawn applications count as followed until then. Quotes that nobody applied for are left out."
          : "A claim that the book holds no decision of is taken to be open.",
    };
    return [
      {
        id: `crm.${matter}.decision_median`,
        label: `Days until half of ${matter}s are decided`,
        definition: `Days from the ${what} to the decision, at the median, of the last 24 months.`,
        ...shared,
      },
      {
        id: `crm.${matter}.decision_90`,
        label: `Days until nine in ten ${matter}s are decided`,
        definition: `Days from the ${what} within which 90 % are decided, of the last 24 months.`,
        ...shared,
      },
    ];
  }),
  {
    id: "crm.staff.trained_share",
    label: "Staff trained",
    unit: "share",
    decimals: 0,
    good: "up",
    definition: "Of counter, phone and service staff at work, the share with a training on record.",
    formula: "staff with a day of training ÷ staff at work on the as-of date",
    caveat: "The book records the latest fraud-protection training alone, and nothing of what was learnt.",
  },
  {
    id: "crm.staff.training_age",
    label: "Years since the training",
    unit: "years",
    decimals: 1,
    good: "down",
    definition: "How many years ago half of the trained were trained, or longer.",
    formula: "median of as-of date less day of the latest training, staff at work and trained",
    caveat: "Those never trained are not in it.",
  },
  {
    id: "crm.database.oldest_table",
    label: "Days since the latest row of the oldest table",
    unit: "count",
    decimals: 0,
    good: "down",
    definition: "For each table of what happened, the days from its latest row to the as-of date; the longest of them.",
    formula: "as-of date less the latest day in the table",
    caveat: "A yearly survey is old by its nature.",
  },
  {
    id: "crm.reports.told",
    label: "Numbers that this book could tell",
    unit: "share",
    decimals: 0,
    good: "up",
    definition:
      "Of the numbers that the pages on value, loyalty, marketing and protection can hold for this book, the share that could be told.",
    formula: "numbers with an estimate ÷ numbers with an estimate or a reason for none",
    caveat: "A number withheld because fewer than ten people stand behind it counts as not told.",
  },
];
