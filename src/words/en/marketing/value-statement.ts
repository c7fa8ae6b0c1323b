import type { Row } from "../../../models/report.js";
import { count, money, share } from "../said.js";
import { levelName } from "../level-name.js";
import {
  belowNothingSaid,
  cashTitle,
  channelsTitle,
  finding,
  findingGrade,
  holdoutSaid,
  tieTitle,
} from "./value-statement-findings.js";
import { decisions } from "./value-statement-decisions.js";
import { lineName } from "./value-statement-lines.js";

const unit = "money" as const;
const counts = "count" as const;

const sources: Record<string, string> = { experiment: "Experiment", geo_test: "Test by regions", mix: "Mix model" };

/** What the value statement says, whatever the numbers. */
export const valueStatement = {
  finding,
  findingGrade,
  decisions,
  lineName,
  channelsTitle,
  channelsSubtitle:
    "New business value before tax less all that the channel cost, last twelve months, with 90 % intervals; colour where the interval is clear of zero",
  channelsAxis: "Net value after marketing",
  zero: "covers its cost",
  nothingShown: "No channel has a number that may go to the board.",
  noValue: "Without the value of a policy, what was added cannot be said in money.",
  statementTitle: "The statement",
  statementColumns: [
    { key: "name", label: "Channel" },
    { key: "spend", label: "Spent", unit },
    { key: "source_name", label: "Shown by" },
    { key: "policies", label: "Policies added", unit: counts, low: "policies_low", high: "policies_high" },
    { key: "ape", label: "Premium (APE)", unit },
    { key: "value", label: "Value before marketing", unit, low: "value_low", high: "value_high" },
    { key: "net", label: "Net value", unit, low: "net_low", high: "net_high" },
    { key: "payback_name", label: "Paid back after" },
  ],
  costColumns: [
    { key: "name", label: "Channel" },
    { key: "media", label: "Media", unit },
    { key: "fixed", label: "Campaigns, fixed", unit },
    { key: "contacts", label: "Campaigns, contacts", unit },
    { key: "overhead", label: "Fees and tools", unit },
    { key: "spend", label: "In all", unit },
  ],
  costTitle: "What the spend is made of",
  costNote:
    "Fees and tools are what finance booked beyond media and campaigns, shared out in proportion. Not in it: commissions and the rest of what winning a policy costs (inside its value), price concessions, and whatever finance books elsewhere, such as salaries.",
  all: "All channels",
  sourceName: (row: Row) => sources[String(row["source"])] ?? "Not shown by evidence",
  paybackName: (row: Row) =>
    typeof row["payback"] === "number"
      ? `${count(row["payback"])} ${row["payback"] === 1 ? "month" : "months"}`
      : typeof row["net"] === "number"
        ? "never"
        : "n/a",
  statementNote:
    "A channel counts once, with the one number that goes to the board: what a mix model says of it is not added to an experiment. The mix model is given media alone: what campaigns sell stays in its baseline, and counts with the campaigns. Campaigns count by those of their policies that stay. Channels of the mix are drawn together, tests independently, and the value of a policy is the same draw for all, so that intervals of sums are right. What no evidence shows adds nothing and costs what it costs; the mix model's sum for all media counts such channels too, so the two need not agree.",
  steps: {
    value: "Value of new business added, before marketing",
    spend: "Spent on marketing",
    net: "Net value after marketing, before tax",
    tax: "Tax",
    net_after_tax: "Net value after marketing and tax",
  } as Record<string, string>,
  stepsTitle: "From spend to net value",
  stepsColumns: [
    { key: "name", label: "Last twelve months" },
    { key: "amount", label: "Amount", unit, low: "low", high: "high" },
  ],
  cashTitle,
  cashSubtitle:
    "What the policies added have brought by month since the spend, less the spend; later money discounted, with 90 % band",
  cashMonths: "Months since the spend",
  cashAmount: "Money in hand",
  month40: "Month 40: the average CMO leaves",
  cashColumns: [
    { key: "month", label: "Month", unit: counts },
    { key: "amount", label: "Money in hand", unit, low: "low", high: "high" },
  ],
  cashNote: (outlay: number, spend: number, currency: string) =>
    `The curve starts at ${money(outlay, currency)}, not at the ${money(-spend, currency)} of marketing: winning a policy costs commission and expenses besides, and its premiums pay them back over years. A CMO judged after 40 months is judged before that.`,
  tieTitle,
  tieColumns: [
    { key: "year_name", label: "Twelve months to" },
    { key: "name", label: "Line" },
    { key: "booked", label: "Booked by finance", unit },
    { key: "ours", label: "From the book's tables", unit },
    { key: "residual", label: "Residual", unit },
    { key: "share", label: "Of booked", unit: "share" as const, decimals: 1 },
  ],
  tieNames: {
    marketing: "Marketing, against media and campaigns",
    ape: "Annual premium equivalent, against policies",
    vnb: "Value of new business, against policies valued here",
  } as Record<string, string>,
  tieNote:
    "The value here is after tax and with the marketing that the assumptions hold, as finance books it. Only marketing booked beyond the tables is loaded onto channels; no other residual is spread.",
  noTie: "Finance booked none of these lines, so nothing can be tied out.",
  yearEnd: (year: number, asOf: string) => `${Number(asOf.slice(0, 4)) - year}${asOf.slice(4, 7)}`,
  worthTitle: "What a policy is worth, by product",
  worthColumns: [
    { key: "name", label: "Product" },
    { key: "policies", label: "Policies", unit: counts },
    { key: "ape", label: "Premium (APE) each", unit },
    { key: "value", label: "Value each, before marketing and tax", unit, low: "value_low", high: "value_high" },
    { key: "margin", label: "Of premium (APE)", unit: "share" as const },
  ],
  productName: levelName,
  noWorth: "The book's tables do not say what a policy sold is worth.",
  basisSaid,
  holdoutTitle: "All direct marketing together",
  holdoutSaid,
  belowNothingSaid,
  evidence: ["value", "net", "spend", "payback", "in_hand_40", "value_per_policy"].map(
    (id) => `marketing.value_statement.${id}`,
  ),
};

/** What the value of policies rests on, and why nothing counts twice. */
function basisSaid(row: Row): string[] {
  const number = (key: string) => Number(row[key]);
  const lapses = row["persistencyInside"] ? "lapses are inside it" : "it says nothing of lapses";
  const winning = row["acquisitionInside"]
    ? "so are commission and the cost of winning a policy: neither is subtracted again"
    : "the cost of winning a policy is not";
  const marketing =
    number("marketingInside") > 0
      ? ` By the book's settings its first-year expenses hold marketing: ${share(number("marketingInside"), 1)} of annual premium equivalent, what was booked over what was sold, is taken out before the spend is subtracted.`
      : " By the book's settings its expenses hold no marketing.";
  return [
    `${count(number("policies"))} policies and riders issued in the last ${count(number("months"))} months are valued by the assumptions in force when each was sold (${String(row["versions"])}): ${lapses}, ${winning}.${marketing}`,
    `Premiums less claims, expenses and commission are the company's; in products with a spread they build the policyholder's reserve, on which the company keeps the spread, and the cost of winning is lost with policies that lapse before it is recovered. Assets earn ${share(number("earned"), 1)} (the discount rate); later money is discounted at ${share(number("discount"), 1)} (the hurdle rate, the return that an investment must bring). At the discount rate the value would be ${share(number("atDiscountRate"))} of annual premium equivalent. Marketing and value are both before tax, at ${share(number("tax"))} alike. Capital charges and options are not in the assumptions and not in the value.`,
  ];
}
