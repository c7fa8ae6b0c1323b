import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { formatValue } from "../../number-format.js";
import * as findings from "./diagnostics-findings.js";

const share = (key: string, label: string, decimals = 1) => ({
  key,
  label,
  unit: "share" as const,
  decimals,
  low: `${key}_low`,
  high: `${key}_high`,
});
const frauds = { key: "frauds", label: "Frauds known", unit: "count" as const };
const requests = { key: "requests", label: "Requests", unit: "count" as const };
const detection = {
  ...share("detection_rate", "Known frauds flagged", 0),
  low: "detection_low",
  high: "detection_high",
};

/** What is at stake in reviewing the flagged: against reviewing nobody, and everybody. */
function decisions({ numbers, tables }: Report): Decision[] {
  const [never, always] = ["never", "always"].map((rule) => numbers[`fraud.savings.against_${rule}`]);
  const model = tables["fraud_models"]?.[0];
  const judged = `the requests judged${model?.["from"] ? `, ${model["from"]} to ${model["until"]}` : ""}`;
  const row = (decision: string, reason: string, found: typeof never): Decision[] =>
    typeof found?.estimate === "number"
      ? [{ decision, reason, amount: found.estimate, low: found.low, high: found.high, grade: found.grade, n: found.n }]
      : [];
  return [
    ...row(
      "Go on reviewing what is flagged",
      `Against reviewing nobody, over ${judged}: policyholders' money that reviews would keep, less what they cost the company.`,
      never,
    ),
    ...row(
      "Weigh reviewing more than what is flagged",
      `What reviewing everybody would cost more (below zero: less) than reviewing the flagged, over ${judged}. What honest customers lose by waiting is not in it, and would weigh most.`,
      always,
    ),
  ];
}

/** How well scores rank. */
const ranking = [
  {
    key: "average_precision",
    label: "Average precision",
    unit: "ratio" as const,
    decimals: 2,
    low: "average_precision_low",
    high: "average_precision_high",
  },
  {
    key: "auc",
    label: "Area under the ROC",
    unit: "ratio" as const,
    decimals: 3,
    low: "auc_low",
    high: "auc_high",
  },
];

/** What the page on how good a model is says. */
export const diagnostics = {
  ...findings,
  decisions,
  /** The numbers that the page rests on. */
  evidence: [
    ...["base_rate", "average_precision", "auc", "brier_skill", "ece", "detection_rate", "value_detection_rate"],
    ...["recall_at_capacity", "savings.against_never"],
  ].map((name) => `fraud.${name}`),
  precision: {
    subtitle:
      "Precision (frauds among the flagged) against recall (known frauds flagged) as the cut comes down, with 90 % intervals",
    marked: "; the marks are the lights that ran, on the requests at which one was shown",
    x: "% of known frauds flagged",
    y: "% of flagged that are fraud",
    level: (value: number) => `all requests: ${formatValue(value, { unit: "share", decimals: 1 })}`,
    marks: { red: "red", yellow: "yellow and red" } as Record<string, string>,
  },
  cutColumns: [
    { key: "share", label: "Requests flagged", unit: "share" as const, decimals: 2 },
    { key: "a_day", label: "Queue a day", unit: "ratio" as const, decimals: 1 },
    { ...share("precision", "Frauds among the flagged") },
    detection,
    frauds,
    { key: "false_positive_rate", label: "Others flagged", unit: "share" as const, decimals: 2 },
    { key: "false_positive_ratio", label: "In vain, per fraud", unit: "ratio" as const, decimals: 1 },
  ],
  scoreColumn: { key: "score", label: "Lowest score flagged", unit: "ratio" as const, decimals: 4 },
  reliability: {
    subtitle:
      "Share known to be fraud against the probability foretold, in bins that foretell equally many frauds, with 90 % intervals (log scales); the line is where both agree",
    x: "% foretold",
    y: "% known to be fraud",
    columns: [
      { key: "foretold", label: "Foretold", unit: "share" as const, decimals: 2 },
      { key: "known", label: "Known to be fraud", unit: "share" as const, decimals: 2, low: "low", high: "high" },
      frauds,
      requests,
    ],
  },
  capacity: {
    subtitle:
      "Share of known frauds read when every branch reads so many requests of a week, the highest scores first, with 90 % intervals; requests at branches only",
    x: "Reviews a branch and week",
    y: "% of known frauds read",
    now: (each: number) => `plan today: ${formatValue(each, { unit: "ratio", decimals: 1 })}`,
    columns: [
      { key: "each", label: "Reviews a branch and week", unit: "count" as const },
      { key: "share", label: "Requests read", unit: "share" as const, decimals: 0 },
      { ...share("recall", "Known frauds read", 0) },
      { ...share("precision", "Frauds among the read") },
      frauds,
      requests,
    ],
  },
  models: {
    tinyP: "under 0.001",
    note: "Each on the requests that it scored, at a light or not. Flagged here are each model's highest scores, as large a share as the lights flag; the finding above counts what the lights did flag, where they are shown. The difference in the area under the ROC is on the requests that both scored (DeLong, paired).",
    caption: "Every model with scores",
    columns: [
      { key: "name", label: "Model" },
      requests,
      frauds,
      ...ranking,
      { ...share("detection_rate", "Known frauds flagged", 0) },
      { ...share("precision", "Frauds among the flagged", 0) },
      {
        key: "brier_skill",
        label: "Brier skill",
        unit: "share" as const,
        decimals: 0,
        low: "brier_skill_low",
        high: "brier_skill_high",
      },
      {
        key: "calibration_ratio",
        label: "Known for each foretold",
        unit: "ratio" as const,
        decimals: 2,
        low: "calibration_ratio_low",
        high: "calibration_ratio_high",
      },
      { key: "auc_difference", label: "Area more than the first", unit: "ratio" as const, decimals: 3 },
      { key: "p", label: "p-value", unit: "ratio" as const, decimals: 3 },
    ],
  },
  rarer: {
    title: "What the same ranking comes to where fraud is rarer",
    note: "Detection does not change with how common fraud is; the share of flags in vain does. Move the share of frauds to that of your own book. Counted over all requests scored, at a light or not.",
    prevalence: "Fraud is one request in",
    oneIn: (baseRate: number) => formatValue(1 / baseRate, { unit: "count" }),
    measured: (baseRate: number) => `${formatValue(1 / baseRate, { unit: "count" })} (as here)`,
    flagged: "Requests flagged here",
    aYear: (flagged: number, of: number, inVain: number | null, baseRate: number) =>
      `Of ${formatValue(of, { unit: "count" })} requests a year, as many as are scored here, with fraud in one of ${formatValue(1 / baseRate, { unit: "count" })}, ${formatValue(flagged, { unit: "count" })} would be flagged${inVain === null ? "" : `, ${formatValue(inVain, { unit: "ratio", decimals: inVain < 10 ? 1 : 0 })} in vain for each fraud`}.`,
  },
  analysts: {
    title: "In detail",
    note: "The ROC, every cut with its queue, net benefit, costs of the rules, groups, and what judging young requests as well would change.",
  },
  roc: {
    title: (auc: string) => `A fraud scores higher than another request ${auc} times out of 100`,
    subtitle: "Known frauds flagged against other requests flagged, as the cut comes down; the line is chance",
    x: "% of other requests flagged",
    y: "% of known frauds flagged",
  },
  cuts: {
    title: "Some cuts, and the queue that each makes",
    note: "A queue counts all requests with a score, on days with requests. More cuts are in the data of the first chart.",
  },
  benefit: {
    title: "Net benefit by the chance at which a review is worth it",
    subtitle:
      "True less weighed false flags per 1,000 requests (Vickers and Elkin), with 90 % intervals, against flagging everybody; flagging nobody is 0",
    x: "Chance of fraud from which a review is worth its cost, %",
    y: "Net benefit per 1,000 requests",
    model: "Model",
    all: "Everybody",
    columns: [
      { key: "threshold", label: "Chance", unit: "share" as const, decimals: 2 },
      { key: "share", label: "Requests flagged", unit: "share" as const, decimals: 1 },
      { key: "detection_rate", label: "Known frauds flagged", unit: "share" as const, decimals: 0 },
      { key: "net_benefit", label: "Net benefit", unit: "ratio" as const, decimals: 5, low: "low", high: "high" },
      { key: "all", label: "Of flagging everybody", unit: "ratio" as const, decimals: 5 },
    ],
  },
  rules: {
    title: "What each rule costs",
    names: { never: "Review nobody", acting: "Review the flagged", always: "Review everybody" } as Record<
      string,
      string
    >,
    columns: [
      { key: "name", label: "Rule" },
      { key: "reviewed", label: "Reviewed", unit: "count" as const },
      { key: "reviews", label: "Cost of reviews", unit: "money" as const },
      { key: "losses", label: "Lost to fraud", unit: "money" as const },
      { key: "cost", label: "Together", unit: "money" as const },
    ],
  },
  groups: {
    filter: "Show by",
    model: "Model",
    subtitle:
      "Area under the ROC with 90 % intervals (DeLong): how often a fraud scores higher than another request of the same group; groups with fewer than 10 frauds are put together, those that differ from all others stand out (corrected for their number)",
    x: "Area under the ROC",
    columns: [
      { key: "category", label: "Group" },
      requests,
      frauds,
      { key: "base_rate", label: "Known to be fraud", unit: "share" as const, decimals: 2 },
      {
        key: "auc",
        label: "Area under the ROC",
        unit: "ratio" as const,
        decimals: 2,
        low: "auc_low",
        high: "auc_high",
      },
      { key: "differs", label: "Differs from the others" },
      { key: "alert_rate", label: "Requests flagged", unit: "share" as const, decimals: 1 },
      detection,
      { ...share("precision", "Frauds among the flagged", 0) },
    ],
  },
  maturity: {
    title: "With and without requests whose labels are still to come",
    names: { mature: "Old enough: judged here", all: "With those of the last 180 days" } as Record<string, string>,
    columns: [{ key: "name", label: "Requests" }, { ...requests, label: "Number" }, frauds, ...ranking],
  },
};
