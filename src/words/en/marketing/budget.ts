import type { PlannedLine } from "../../../models/budget-plan.js";
import { count, money, share } from "../said.js";
import { decisions } from "./budget-decisions.js";
import { contributionTitle, finding, inList, lineName, listed, splitTitle } from "./budget-findings.js";

interface TestSize {
  weeks: number;
  share: number;
  error: number;
}

const sizeOf = ({ weeks, share: regions, error }: TestSize) =>
  `${count(weeks)} weeks, ${share(regions)} of the regions, an error of ${share(error, 1)} of their sales`;

const perYear = (label: string) => `${label}, a year`;

/** What the page of the budget says, whatever the numbers. */
export const budget = {
  finding,
  decisions,
  splitTitle,
  contributionTitle,
  lineName,
  untold: (name: string) => `${name}, effect not shown`,
  splitSubtitle:
    "Spend a year by channel: today (grey) and in the best split of the same money (in colour). The soft bar is as far as a channel may move: half of today's spend either way, never beyond what was ever spent in a week, and no more than today where its effect is not shown",
  spend: "Spend a year",
  today: "Today",
  best: "Best split",
  lastMoney: (currency: string) => `Last ${currency} brings`,
  lastSales: "Last million sells",
  notShown: "not shown",
  returnOf: (size: number) => count(size, 2),
  splitColumns: (currency: string) => [
    { key: "name", label: "Channel" },
    { key: "present", label: perYear("Today"), unit: "money" as const },
    { key: "best", label: perYear("Best split"), unit: "money" as const, low: "least", high: "most" },
    { key: "present_marginal", label: "Sales by a million more, today", unit: "count" as const, decimals: 1 },
    { key: "best_marginal", label: "In the best split", unit: "count" as const, decimals: 1 },
    {
      key: "return_present",
      label: `Value that the last ${currency} brings, today`,
      unit: "ratio" as const,
      decimals: 2,
    },
    { key: "return_best", label: "In the best split", unit: "ratio" as const, decimals: 2 },
    { key: "hold", label: "Held by" },
  ],
  holds: {
    least: "the least it may get",
    most: "the most it may get",
    observed: "what was ever spent in a week",
    untold: "today's spend: effect not shown",
  } as Record<NonNullable<PlannedLine["held"]>, string>,
  splitNote:
    "Where no bound holds a channel, the last money brings the same in each: none can gain by taking from another.",
  contributionSubtitle:
    "Share of all sales that each channel is estimated to bring at the spend of the last 52 weeks, with 90 % intervals; grey where the data do not tell the effect from none",
  contributionSubtitleCount:
    "Sales a year that each channel is estimated to bring at the spend of the last 52 weeks, with 90 % intervals; grey where the data do not tell the effect from none",
  share: "Share of all sales",
  sales: "Sales a year",
  contributionColumns: [
    { key: "name", label: "Channel" },
    { key: "spend", label: perYear("Spend"), unit: "money" as const },
    { key: "sales", label: perYear("Sales"), unit: "count" as const, low: "low", high: "high" },
    { key: "share", label: "Of all sales", unit: "share" as const, decimals: 1, low: "share_low", high: "share_high" },
  ],
  presentTitle: "What is spent today",
  presentColumns: [
    { key: "name", label: "Channel" },
    { key: "present", label: perYear("Spend"), unit: "money" as const },
  ],
  whatIf: "Try another budget",
  whatIfNote:
    "Every setting finds the best split anew, over the same draws of the model. The address of the page keeps your settings.",
  whatIfTitle: "The best split under your settings",
  whatIfSubtitle:
    "Spend a year by channel: today (grey) and in the best split under your settings (in colour); the soft bar is as far as a channel may move",
  goal: "Find the best split",
  goals: { budget: "Of a budget", return: "For a return" },
  budget: "Budget a year",
  target: (currency: string) => `What the last ${currency} must bring`,
  targetOf: (target: number, currency: string) => `${currency} ${count(target, 2)} of value`,
  move: "How far channels may move",
  moveOf: (part: string) => `${part} of today either way`,
  limits: "Limits of single channels",
  limitsNote: "A channel's own limit takes the place of the one for all, but never beyond what was observed and shown.",
  least: (line: string) => `${lineName(line)}: at least`,
  most: (line: string) => `${lineName(line)}: at most`,
  ofToday: (part: number) => `${share(part)} of today`,
  noLimit: "as for all",
  budgetOf: (size: number, part: number, currency: string) => `${money(size, currency)}, ${share(part)} of today`,
  limited: (by: "below" | "above", size: number, currency: string) =>
    by === "above"
      ? `The bounds allow no more than ${money(size, currency)} a year: this is the best split of that.`
      : `The bounds allow no less than ${money(size, currency)} a year: this is the best split of that.`,
  contradictory: (lines: readonly string[]) =>
    `Limits of ${listed(lines.map(inList))} contradict each other: the least counts, as far as what was observed and shown allows.`,
  capped: (observed: readonly string[], untold: readonly string[]) =>
    [
      ...(observed.length > 0
        ? [`${capital(listed(observed.map(inList)))} may not go beyond what was ever spent in a week.`]
        : []),
      ...(untold.length > 0
        ? [
            `${capital(listed(untold.map(inList)))} may not get more than today: ${untold.length > 1 ? "their effects are" : "the effect is"} not shown.`,
          ]
        : []),
    ].join(" "),
  returnsTitle: "How much to spend in all",
  returnsNote: (currency: string) =>
    `The budget at which the last ${currency} in every channel brings a value, as far as the bounds allow. At 1.00 it brings back just what it costs. Sales and value are against today; what advertising does beyond the model's memory, as for a brand, is not in it.`,
  returnColumns: (currency: string) => [
    { key: "target", label: `Last ${currency} brings`, unit: "ratio" as const, decimals: 2 },
    { key: "budget", label: "Spend a year", unit: "money" as const },
    { key: "gain", label: "Sales more than today", unit: "count" as const, low: "gain_low", high: "gain_high" },
    {
      key: "profit",
      label: "Value less spend, against today",
      unit: "money" as const,
      low: "profit_low",
      high: "profit_high",
    },
  ],
  testsTitle: "What the next test of each channel is worth",
  testsNote: (sizes: readonly TestSize[], source: string) =>
    `A test by regions ${source === "tests" ? "as the book's own were" : "of a usual size"} (${sizes.map(sizeOf).join("), or a larger one (")}). Each channel is shown with its best test: without its spend or with twice of it, small or large. The cost is the extra spend less the value of what it sells; one year of decisions is counted. A channel whose effect a test would show may then get more than today.`,
  perfect: (size: number, currency: string) =>
    `Knowing every channel exactly would be worth ${money(size, currency)} a year: no test can be worth more.`,
  designs: { off: "No spend", double: "Twice the spend" } as Record<string, string>,
  testColumns: [
    { key: "name", label: "Channel" },
    { key: "way", label: "Test" },
    { key: "weeks", label: "Weeks", unit: "count" as const },
    { key: "regions", label: "Regions", unit: "share" as const },
    { key: "extra_spend", label: "Extra spend", unit: "money" as const },
    { key: "sales", label: perYear("Sales more"), unit: "count" as const, decimals: 1 },
    { key: "value", label: "Worth", unit: "money" as const },
    { key: "cost", label: "Cost", unit: "money" as const },
    { key: "net", label: "Left", unit: "money" as const },
  ],
  noTests: "The book lacks a year's sales by week, so that no test can be sized.",
  evidence: [
    "marketing.budget.gain",
    "marketing.budget.gain.policies",
    "marketing.budget.gain.ape",
    "marketing.budget.loss_chance",
    "marketing.budget.regret",
    "marketing.budget.perfect_information",
    "marketing.budget.next_test",
  ],
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
