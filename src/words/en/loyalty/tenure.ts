import type { Estimate } from "../../../models/evidence.js";
import type { Row } from "../../../models/report.js";
import { metric } from "../../../metrics.js";
import { formatEstimate, formatValue } from "../../number-format.js";
import { verbs } from "../grades.js";
import { unsaid } from "../sentence.js";

type Numbers = Record<string, Estimate>;

const money = (currency: string) => ({ unit: "money" as const, currency });
const share = { unit: "share" as const };

function known(estimate: Estimate | undefined): estimate is Estimate & { estimate: number } {
  return typeof estimate?.estimate === "number";
}

/** "Fourteen years as a customer goes together with 24 % more a year than ten, twenty with 42 % less than fourteen". */
function curve(numbers: Numbers): string {
  const [first, later] = [numbers["loyalty.tenure.14_against_10"], numbers["loyalty.tenure.20_against_14"]];
  if (!known(first)) return unsaid("A 14-year customer against a 10-year customer", first);
  const start = `14 years as a customer ${verbs[first.grade].effect} ${moreOrLess(first.estimate)} a year than 10`;
  return known(later) ? `${start}, 20 years with ${moreOrLess(later.estimate)} than 14` : start;
}

function moreOrLess(ratio: number): string {
  return `${formatValue(Math.abs(ratio), share)} ${ratio < 0 ? "less" : "more"}`;
}

/** How much of the raw ratios is mix: "With the same products and ages it is estimated to be 35 % more: the mix hides 11 points." */
function composition(numbers: Numbers): string {
  if (!known(numbers["loyalty.tenure.14_against_10"])) return "";
  const different =
    "These are different people with different policies, not the same people later: that they stayed is not shown to be what made the difference.";
  const found = [
    ["14_against_10", "14 years against 10"],
    ["20_against_14", "20 against 14"],
  ].flatMap(([name, label]) => alike(label!, numbers, `loyalty.tenure.${name}`));
  if (found.length > 0) return `${different} With the same mix of products and ages, ${found.join("; ")}.`;
  const adjusted = numbers["loyalty.tenure.14_against_10.adjusted"];
  return `${different} ${unsaid("14 years against 10 with the same products and ages", adjusted)}`;
}

function alike(label: string, numbers: Numbers, id: string): string[] {
  const [raw, adjusted] = [numbers[id], numbers[`${id}.adjusted`]];
  if (!known(raw) || !known(adjusted)) return [];
  const points = formatValue(Math.abs(adjusted.estimate - raw.estimate), { unit: "points" });
  const does = Math.abs(adjusted.estimate) > Math.abs(raw.estimate) ? "hides" : "explains";
  return [`${label} is estimated to be ${moreOrLess(adjusted.estimate)} (the mix ${does} ${points})`];
}

/** "Interest above guarantees is estimated to contribute NT$ 1,930 less a year at 20 years than at 14". */
function sources(numbers: Numbers, currency: string): string {
  const less = numbers["loyalty.tenure.interest_20_less_14"];
  if (!known(less)) return "Contribution a year by its source and years as a customer";
  const size = formatValue(Math.abs(less.estimate), money(currency));
  const way = less.estimate < 0 ? "less" : "more";
  return `Interest above guarantees ${verbs[less.grade].holds} ${size} ${way} a year at 20 years than at 14`;
}

/** "Policies of 2004–2007 lose NT$ 955 of interest a year per customer" or the neutral title. */
function eras(rows: readonly Row[], currency: string): string {
  const interest = rows.filter((row) => row["source"] === "interest");
  const worst = [...interest].sort((a, b) => Number(a["amount"]) - Number(b["amount"]))[0];
  if (!worst || Number(worst["amount"]) >= 0) return "What a customer's policies of each era brought in a year";
  const loss = formatValue(-Number(worst["amount"]), money(currency));
  return `Policies of ${String(worst["group"])} are estimated to lose ${loss} of interest a year per customer`;
}

/** "Winning a customer cost as much as keeping one for 27 years". */
function winning(numbers: Numbers): string {
  const ratio = numbers["loyalty.cost.win_against_keep"];
  if (!known(ratio)) return unsaid("The cost of winning against keeping", ratio);
  return `Winning a customer ${verbs[ratio.grade].exists} as dear as keeping one for ${formatValue(ratio.estimate, { unit: "count" })} years`;
}

/** "Being referred is likely to have added 10.0 points of 25-month persistency (7.6 to 12.3)" at the verb of its grade. */
function referral(numbers: Numbers): string {
  const found = numbers["loyalty.referral.persistency_25_difference"];
  if (!known(found)) return unsaid("Referred customers against those won by advertising", found);
  const { unit, decimals } = metric("loyalty.referral.persistency_25_difference");
  const size = formatEstimate(found, { unit, decimals });
  return `Being referred and not won by advertising ${verbs[found.grade].effect} ${size} of 25-month persistency`;
}

/** What an unrecorded cause would need: the E-value of persistency in words. */
function strength(numbers: Numbers): string {
  const [whole, bound] = ["", "_bound"].map((part) => numbers[`loyalty.referral.persistency_25_e_value${part}`]);
  if (!known(whole) || !known(bound)) return "";
  const times = (size: number) => formatValue(size, { unit: "ratio", decimals: 1 });
  return `An unrecorded cause would have to make both being referred and staying ${times(whole.estimate)} times as likely to explain all of the difference in persistency, and ${times(bound.estimate)} times to bring its interval to nothing (E-value).`;
}

/** What the figures about tenure say, whatever the numbers. */
export const tenure = {
  curve,
  curveSubtitle:
    "Contribution of the last twelve months per customer by years since joining: single years (dots), and three years together with 90 % intervals",
  curveAxis: "Years since joining",
  curveValue: "Contribution a year",
  curveColumns: [
    { key: "years", label: "Years since joining", unit: "count" as const },
    { key: "customers", label: "Customers", unit: "count" as const },
    { key: "raw", label: "In the year alone", unit: "money" as const },
    { key: "estimate", label: "With the years around it", unit: "money" as const, low: "low", high: "high" },
  ],
  composition,
  sources,
  sourcesSubtitle:
    "Contribution of the last twelve months per customer by source and years since joining, three years together; claims at their expected level. Claims as they came are in the table",
  sourceColumns: [
    { key: "source", label: "Source" },
    { key: "years", label: "Years since joining", unit: "count" as const },
    { key: "customers", label: "Customers", unit: "count" as const },
    { key: "estimate", label: "Per customer and year", unit: "money" as const, low: "low", high: "high" },
  ],
  eras,
  erasSubtitle:
    "Profit of the last twelve months by source and years of issue, per customer with such policies, with 90 % intervals",
  winning,
  winningSubtitle:
    "Per customer, in the last twelve months. A new customer can take several policies, and the cost of one above is that of all years observed.",
  referral,
  referralSubtitle:
    "Standardised difference of each trait between referred customers and those won by advertising, before and after matching; within 0.1 counts as alike",
  balanceTitle: (passed: boolean) =>
    passed ? "Matched, the two groups are alike" : "Even matched, the two groups differ",
  referralTable: "Referred customers against those won by advertising",
  outcomes: {
    persistency_25: "First policy in force at 25 months",
    policies: "Policies held at 25 months",
    contribution: "Contribution a year",
  } as Record<string, string>,
  outcomeColumns: {
    outcome: "What became of them",
    referred: "Referred",
    weighted: "Won by advertising, matched",
    advertised: "Won by advertising, all",
    difference: "Difference, matched",
    raw: "Difference, not matched",
  },
  strength,
  covariates: {
    age: "Age",
    age_squared: "Age, squared",
    age_known: "Age known",
    gender: "Sex",
    region: "Region",
    income_band: "Income",
    product: "First product",
    issue_year: "Year of issue",
    premium_band: "Premium band",
    lives_in_town: "Lives in town (not matched)",
    has_employer: "Has an employer (not matched)",
  } as Record<string, string>,
  covariate: (name: string, level: string | null) => (level === null ? name : `${name}: ${level}`),
  balanceColumns: [
    { key: "covariate", label: "Trait" },
    { key: "before", label: "Before matching", unit: "ratio" as const, decimals: 3 },
    { key: "after", label: "After matching", unit: "ratio" as const, decimals: 3 },
  ],
  balanceAxis: "Standardised difference",
  before: "Before",
  after: "After",
};
