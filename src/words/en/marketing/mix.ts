import type { Report, Row } from "../../../models/report.js";
import type { Decision } from "../../../components/decision-table.js";
import { count } from "../said.js";
import { lineInSentence } from "./mix-findings.js";
import {
  finding,
  fitTitle,
  lineName,
  pairsSaid,
  priorsTitle,
  responseTitle,
  sharesTitle,
  testsSaid,
  verdictSaid,
} from "./mix-findings.js";

const outcomes: Record<string, string> = { pass: "Pass", review: "Review", fail: "Fail" };
const fits: Record<string, string> = {
  main: "The model",
  uncalibrated: "Without the tests",
  shortened: "Without the last 13 weeks",
  perturbed: "Spend off by 5 %",
  placebo: "With a made-up channel",
};
const parameters: Record<string, string> = {
  share: "Share of policies",
  retention: "Effect left after a week",
  half: "Weekly spend at half the ceiling",
  noise: "Noise",
  rate: "Rate of a test",
};
const reasons: Record<string, string> = {
  constant_spend: "the spend never changes: its effect cannot be told from the level of sales",
  no_spend: "nothing was ever spent",
};

/** What the page of mix diagnostics says, whatever the numbers. */
export const mix = {
  finding,
  sharesTitle,
  fitTitle,
  priorsTitle,
  responseTitle,
  verdictSaid,
  pairsSaid,
  testsSaid,
  decisions,
  lineName,
  outcomeName: (outcome: unknown) => outcomes[String(outcome)] ?? String(outcome),
  fitName: (fit: unknown) => fits[String(fit)] ?? String(fit),
  parameterName: (parameter: unknown) => parameters[String(parameter)] ?? String(parameter),
  placebo: "Made-up channel",
  sharesSubtitle:
    "Policies that would not have been sold without the channel, as a share of all; posterior median and 90 % interval. In colour: at least 95 % sure that it is more than 1 % of policies, and the data have halved the doubt that there was before them",
  shareAxis: "Share of policies",
  lineColumns: [
    { key: "name", label: "Channel" },
    { key: "said", label: "Effect" },
    { key: "spend", label: "Spend, 52 weeks", unit: "money" as const },
    {
      key: "share",
      label: "Share of policies",
      unit: "share" as const,
      decimals: 1,
      low: "share_low",
      high: "share_high",
    },
    {
      key: "policies",
      label: "Policies, 52 weeks",
      unit: "count" as const,
      low: "policies_low",
      high: "policies_high",
    },
    {
      key: "per_million",
      label: "Per million",
      unit: "count" as const,
      low: "per_million_low",
      high: "per_million_high",
    },
    { key: "marginal", label: "The next million", unit: "count" as const, low: "marginal_low", high: "marginal_high" },
    {
      key: "return",
      label: "Value per money",
      unit: "ratio" as const,
      decimals: 2,
      low: "return_low",
      high: "return_high",
    },
  ],
  linesTitle: "What each channel is estimated to contribute",
  told: "told from none",
  notTold: "cannot be told from none",
  fitSubtitle:
    "Policies issued a week: sold (dots), without media (grey), with media (in colour), by posterior means. The difference between the dots and the coloured line is what the model leaves unexplained",
  week: (from: unknown) => `Weeks since ${String(from)}`,
  policies: "Policies a week",
  sold: "Sold",
  without: "Without media",
  explained: "With media",
  fitColumns: [
    { key: "week", label: "Week" },
    { key: "sold", label: "Sold", unit: "count" as const },
    { key: "baseline", label: "Without media", unit: "count" as const, decimals: 1 },
    { key: "media", label: "From media", unit: "count" as const, decimals: 1 },
    { key: "explained", label: "Together", unit: "count" as const, decimals: 1 },
  ],
  addsUp: "It adds up to what was sold",
  behind: "Behind the checks",
  monthsTitle: "What the policies of each month are made of",
  monthsNote:
    "Posterior means. Policies without media, those of each channel and the rest add up to what was sold, week by week; months are those in which weeks begin.",
  monthColumns: (lines: readonly string[]) => [
    { key: "month", label: "Month" },
    { key: "sold", label: "Sold", unit: "count" as const },
    { key: "baseline", label: "Without media", unit: "count" as const, decimals: 1 },
    ...lines.map((line) => ({ key: line, label: lineName(line), unit: "count" as const, decimals: 1 })),
    { key: "rest", label: "Rest", unit: "count" as const, decimals: 1 },
  ],
  yearsTitle: "What each channel brought, by year",
  yearColumns: [
    { key: "year", label: "Year" },
    { key: "name", label: "Channel" },
    { key: "spend", label: "Spend", unit: "money" as const },
    { key: "policies", label: "Policies", unit: "count" as const, low: "low", high: "high" },
  ],
  priorsSubtitle: "Share of policies before the data (what spend alone would suggest) and after them; 90 % intervals",
  before: "Before",
  after: "After",
  priorColumns: [
    { key: "name", label: "Channel" },
    { key: "what", label: "What" },
    { key: "prior", label: "Before", unit: "count" as const, decimals: 3, low: "prior_low", high: "prior_high" },
    {
      key: "posterior",
      label: "After",
      unit: "count" as const,
      decimals: 3,
      low: "posterior_low",
      high: "posterior_high",
    },
    { key: "narrowed", label: "Narrowed by", unit: "share" as const },
  ],
  responseSubtitle: (current: string) =>
    `Policies a week at a steady weekly spend; the band holds 90 % of the draws. Average of the last 52 weeks: ${current}. The curve ends at the highest week ever seen`,
  spendAxis: "Spend a week, thousand",
  choose: "Channel",
  responseColumns: [
    { key: "spend", label: "Weekly spend", unit: "money" as const },
    { key: "policies", label: "Policies a week", unit: "count" as const, decimals: 1, low: "low", high: "high" },
  ],
  checksTitle: "Can it be trusted?",
  checkColumns: [
    { key: "said", label: "Check" },
    { key: "measured", label: "Measured" },
    { key: "limit_said", label: "Limit" },
    { key: "verdict", label: "Outcome" },
  ],
  refitsTitle: "The same channels, fitted a little differently",
  refitColumns: [
    { key: "fit_name", label: "Fit" },
    { key: "name", label: "Channel" },
    { key: "median", label: "Share of policies", unit: "share" as const, decimals: 1, low: "low", high: "high" },
  ],
  heldOutTitle: "The last 13 weeks, foretold by a model that had not seen their sales",
  heldOutColumns: [
    { key: "week", label: "Week" },
    { key: "sold", label: "Sold", unit: "count" as const },
    { key: "foretold", label: "Foretold", unit: "count" as const, low: "low", high: "high" },
    { key: "year_before", label: "A year before", unit: "count" as const },
  ],
  pairsTitle: "Which channels move together",
  pairColumns: [
    { key: "pair", label: "Channels" },
    { key: "correlation", label: "Correlation of spend", unit: "count" as const, decimals: 2 },
    { key: "said", label: "Told apart" },
  ],
  toldApart: "yes",
  notToldApart: "cannot tell",
  pair: (row: Row) => `${lineName(row["first"])} and ${lineInSentence(row["second"])}`,
  testsTitle: "Tests that calibrate it",
  testColumns: [
    { key: "test", label: "Test" },
    { key: "name", label: "Channel" },
    { key: "metric", label: "Counted" },
    {
      key: "measured",
      label: "Policies by the test",
      unit: "count" as const,
      low: "measured_low",
      high: "measured_high",
    },
    {
      key: "before",
      label: "By the model without it",
      unit: "count" as const,
      decimals: 1,
      low: "before_low",
      high: "before_high",
    },
    {
      key: "after",
      label: "By the model with it",
      unit: "count" as const,
      decimals: 1,
      low: "after_low",
      high: "after_high",
    },
  ],
  parametersTitle: "Chains, parameter by parameter",
  parameterColumns: [
    { key: "name", label: "Channel" },
    { key: "what", label: "Parameter" },
    { key: "r_hat", label: "R-hat", unit: "count" as const, decimals: 3 },
    { key: "bulk", label: "Effective draws, middle", unit: "count" as const },
    { key: "tail", label: "Effective draws, tails", unit: "count" as const },
  ],
  leftOut: (rows: readonly Row[]) =>
    rows
      .map((row) => `${lineName(row["channel"])} is not in the model: ${reasons[String(row["reason"])] ?? ""}.`)
      .join(" "),
  gaps: (weeks: number) =>
    weeks > 0
      ? `${count(weeks)} ${weeks === 1 ? "week has" : "weeks have"} no media at all in the book: ${weeks === 1 ? "its" : "their"} spend is taken from the weeks around, and ${weeks === 1 ? "its" : "their"} sales are left out.`
      : "",
  evidence: [
    "marketing.mix.media_share",
    "marketing.mix.media_policies",
    "marketing.mix.held_out_error",
    "marketing.mix.r_hat",
  ],
};

/** What to do about what cannot be told. */
function decisions({ tables }: Report): Decision[] {
  const lines = tables["mix_lines"] ?? [];
  const pairs = (tables["mix_pairs"] ?? []).filter((row) => row["told_apart"] === false);
  const untold = lines.filter((line) => line["told"] === false && Number(line["spend"]) > 0 && line["channels"] === 1);
  const largest = [...untold].sort((a, b) => Number(b["spend"]) - Number(a["spend"]))[0];
  return [
    ...pairs.map((row) => pairDecision(row, lines)),
    ...(largest
      ? [
          {
            decision: `Test ${lineInSentence(largest["line"])} in some regions`,
            reason: `Of the channels whose effect cannot be told from none it costs most. The amount is what was spent on it in 52 weeks.`,
            amount: Number(largest["spend"]),
          },
        ]
      : []),
  ];
}

function pairDecision(row: Row, lines: readonly Row[]): Decision {
  const [first, second] = [row["first"], row["second"]].map(lineInSentence);
  const line = lines.find((each) => String(each["line"]).split("+").includes(String(row["first"])));
  return {
    decision: `Buy ${first!} and ${second!} in different weeks`,
    reason:
      "Always bought together, they cannot be told apart by any model; a few weeks apart would. The amount is what was spent on both in 52 weeks.",
    amount: line ? Number(line["spend"]) : null,
  };
}
