import { formatDate } from "../../date-format.js";
import { decisions } from "./evidence-decisions.js";
import { chartTitle, conflictSaid, finding, findingGrade } from "./evidence-findings.js";
import { channelsOf, lineName } from "./line-name.js";

const sources: Record<string, string> = {
  experiment: "Experiment",
  geo_test: "Test by regions",
  mix: "Mix model",
  comparison: "Comparison, not drawn",
  uplift: "Best targeting (potential)",
  rules: "Rules",
  first: "First step",
  last: "Last step",
  linear: "Linear",
  markov: "Markov",
  platform: "Platform",
};

const whys: Record<string, string> = {
  evidence_only_one: "The only one that may go",
  evidence_highest_grade: "The highest grade",
  evidence_more_direct: "The more direct of two at the same grade",
  evidence_credit_only: "Cannot tell: credit alone",
  evidence_none: "Cannot tell: nothing speaks for it",
  evidence_too_old: "Cannot tell: test too old",
  evidence_checks_failed: "Cannot tell: checks failed",
  evidence_not_told: "Cannot tell it from none",
  evidence_no_estimate: "Cannot tell: no count of policies",
};

const flaws: Record<string, string> = {
  evidence_too_old: ", too old",
  evidence_checks_failed: ", checks failed",
  evidence_not_told: ", not told from none",
};

const dues: Record<string, string> = {
  ageing: "Twelve months after its last test",
  conflict: "Sources conflict",
  untested_large: "Nothing may go to the board, and spend is large",
  untested_small: "Never tested",
  weak_large: "Below grade B, and spend is large",
};

const number = (key: string, label: string) => ({
  key,
  label,
  unit: "count" as const,
  low: `${key}_low`,
  high: `${key}_high`,
});

/** What the page on evidence says, whatever the numbers. */
export const evidence = {
  finding,
  findingGrade,
  lineName,
  channelsOf,
  source: (code: string) => sources[code] ?? code,
  sourceSaid: (code: string, barred: string | null) => `${sources[code] ?? code}${flaws[barred ?? ""] ?? ""}`,
  why: (code: string) => whys[code] ?? code,
  dueWhy: (code: string) => dues[code] ?? code,
  due: (day: string, asOf: string) => (day <= asOf ? "Now" : formatDate(day)),
  conflictSaid,
  chartTitle,
  chartSubtitle:
    "Policies of the last twelve months: added by experiments, tests by regions and the mix model (full dots), credited by rules and platforms (open dots), with 90 % intervals; the number that goes to the board in colour",
  chartNote:
    "What a test by regions found for extra money is taken for all of the year's money. The line of rules spans all four, its dot is Markov's. Channels of which nothing speaks have no line: they stand in the table below.",
  policies: "Policies in twelve months",
  chartColumns: [
    { key: "category", label: "Channel" },
    { key: "source", label: "Source" },
    { key: "estimate", label: "Policies", unit: "count" as const, low: "low", high: "high" },
    { key: "grade", label: "Grade" },
  ],
  boardTitle: "Which number goes to the board",
  boardColumns: (currency: string) => [
    { key: "name", label: "Channel" },
    { key: "spend", label: "Spend", unit: "money" as const },
    { key: "policies", label: "Policies added", unit: "count" as const, low: "low", high: "high" },
    {
      key: "per_million",
      label: `For each ${currency === "TWD" ? "NT$" : currency} 1 M`,
      unit: "count" as const,
      low: "per_million_low",
      high: "per_million_high",
    },
    { key: "from", label: "From" },
    { key: "grade", label: "Grade" },
    { key: "because", label: "Why this one" },
  ],
  boardNote:
    "The rule: the highest grade whose checks passed and whose data are not older than 18 months; at the same grade an experiment before a test by regions before the mix model. Sources that conflict are never averaged: one of them is wrong. Rules, platforms, comparisons that were not drawn and what better targeting could bring never go to the board.",
  noBoard: "The book holds no spend on advertising or campaigns in the last twelve months.",
  none: "None",
  others: (channels: number) => `${channels} other channels`,
  sourcesTitle: "What each source says",
  sourceColumns: [
    { key: "name", label: "Channel" },
    number("experiment", "Experiment"),
    number("geo_test", "Test by regions"),
    number("mix", "Mix model"),
    number("comparison", "Comparison, not drawn"),
    number("uplift", "Best targeting (potential)"),
    number("first", "First step"),
    number("last", "Last step"),
    number("linear", "Linear"),
    number("markov", "Markov"),
    { key: "platform", label: "Platform", unit: "count" as const },
  ],
  nextTitle: "What conflicts, and when the next test is due",
  nextColumns: [
    { key: "name", label: "Channel" },
    { key: "conflicts", label: "Conflict" },
    { key: "dueOn", label: "Next test by" },
    { key: "dueBecause", label: "Because" },
  ],
  nextNote:
    "A test is due twelve months after the last one; in three months where sources conflict or nothing may go to the board for a channel of the upper half of spend; in six where what goes to the board there is below grade B.",
  decisions,
  evidence: [
    "marketing.evidence.spend",
    "marketing.evidence.tested_share",
    "marketing.evidence.modelled_share",
    "marketing.evidence.untold_share",
    "marketing.evidence.conflicts",
  ],
};
