import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import * as findings from "./drift-findings.js";
import { modelName } from "./diagnostics-findings.js";
import { count, known } from "../said.js";

const requests = { key: "requests", label: "Requests", unit: "count" as const };
const frauds = { key: "frauds", label: "Frauds known", unit: "count" as const };
const span = [
  { key: "from", label: "From" },
  { key: "to", label: "To" },
];
const stability = [
  { key: "index", label: "Index", unit: "ratio" as const, decimals: 3 },
  { key: "expected", label: "Expected without drift", unit: "ratio" as const, decimals: 3 },
  { key: "limit", label: "Limit", unit: "ratio" as const, decimals: 3 },
  { key: "verdict", label: "Moved" },
  requests,
];

const featureColumns = [{ key: "name", label: "Feature" }, { key: "source", label: "Source" }, ...stability];

/** What the page asks to be decided; no money can be named before somebody looked. */
function decisions({ numbers }: Report): Decision[] {
  const { "fraud.monitor.alarms_12_months": alarms, "fraud.drift.outages_not_logged": silent } = numbers;
  const { "fraud.drift.features_moved_far": far, "fraud.drift.days_since_training": days } = numbers;
  const found: Decision[] = [];
  if (known(alarms) && findings.isMany(numbers))
    found.push({
      decision: "Look into the requests under the alarms",
      reason: `${count(alarms.n)} requests of the last twelve months. Asking these customers tells sooner whether it is a new script than waiting for labels, which take up to half a year.`,
      amount: null,
    });
  if (known(far) && far.estimate > 0)
    found.push({
      decision: "Train the model anew, and judge it beside the running one",
      reason: `${count(far.estimate)} ${far.estimate === 1 ? "feature lies" : "features lie"} far from where the model learnt${known(days) ? `; the last training was ${count(days.estimate)} days ago` : ""}. Champion and challenger are compared under What each expert adds.`,
      amount: null,
    });
  if (known(silent) && silent.estimate > 0)
    found.push({
      decision: "Log outages when they happen",
      reason: `${count(silent.estimate)} outages are in the data and not in the log: whoever reads the lights of those days must know.`,
      amount: null,
    });
  return found;
}

/** What the page on drift says. */
export const drift = {
  ...findings,
  modelName,
  decisions,
  limit: "the limit of chance",
  performance: {
    subtitle:
      "How often a known fraud scored higher than another request (area under the ROC; 50 % is chance), by half-year with 90 % intervals. Numbers mark the log below; labels of the shaded half-year are still on their way",
    y: "% in the right order",
    open: "labels on their way",
    columns: [
      { key: "line", label: "Model" },
      ...span,
      { key: "auc", label: "Area under the ROC", unit: "ratio" as const, decimals: 3, low: "low", high: "high" },
      {
        key: "average_precision",
        label: "Average precision",
        unit: "ratio" as const,
        decimals: 2,
        low: "average_precision_low",
        high: "average_precision_high",
      },
      frauds,
      requests,
    ],
  },
  log: {
    title: "Log of the running model",
    changes: {
      trained: "Trained",
      cuts: "Cuts set",
      outage: "Outage",
      source_added: "Source added",
      drill: "Drill",
    } as Record<string, string>,
    columns: [
      { key: "number", label: "No.", unit: "count" as const },
      { key: "on", label: "On" },
      { key: "what", label: "Change" },
      { key: "model", label: "Model" },
      { key: "note", label: "Note" },
    ],
  },
  monitors: {
    subtitle:
      "Above: requests with several values that are rare in their channel, beyond what is usual, added up week by week; an alarm at 100 %, and no second within eight weeks. Below: accounts that two or more unrelated households named within 30 days; filled marks are alarms. Each by what was known at the time, without labels",
    y: "% of the limit",
    links: "shared accounts",
    names: { payee_link: "Shared account", tail_count: "Rare requests" } as Record<string, string>,
    alarms: "Alarms, the latest first",
    what: (monitor: string, counted: number, usual: number) =>
      monitor === "payee_link"
        ? `${count(counted)} unrelated households on one account within 30 days`
        : `${count(counted)} rare requests in weeks that usually bring ${count(usual, 1)}`,
    columns: [
      { key: "on", label: "On" },
      { key: "name", label: "Monitor" },
      { key: "what", label: "What it saw" },
      { key: "requests", label: "Requests", unit: "count" as const },
    ],
    weekColumns: [
      { key: "week", label: "Week from" },
      { key: "count", label: "Rare requests", unit: "count" as const },
      { key: "usual", label: "Usual", unit: "ratio" as const, decimals: 2 },
      { key: "sum", label: "Of the limit", unit: "share" as const, decimals: 0 },
    ],
    none: "No alarm was raised.",
  },
  features: {
    moving: { caption: "Features of the latest quarter that moved, the furthest first", columns: featureColumns },
    all: { caption: "All features of the latest quarter", columns: featureColumns },
    moved: "more than chance",
    still: "within chance",
  },
  scores: {
    caption: "Scores of each model by quarter, against the first since it was trained",
    columns: [
      { key: "line", label: "Model" },
      { key: "quarter", label: "Quarter from" },
      { key: "against", label: "Against" },
      ...stability,
    ],
  },
  labels: {
    subtitle:
      "Requests found to be fraud within 180 days, by half-year of the request, with 90 % intervals; the last one is still filling up",
    y: "% found to be fraud",
    still: (name: string) => `${name}, open`,
    columns: [
      ...span,
      { key: "share", label: "Found to be fraud", unit: "share" as const, decimals: 2, low: "low", high: "high" },
      frauds,
      requests,
    ],
  },
  expected: {
    caption: "What scores alone led to expect at the start of each half-year, and what came",
    columns: [
      ...span,
      {
        key: "expected_frauds",
        label: "Frauds expected",
        unit: "ratio" as const,
        decimals: 0,
        low: "frauds_low",
        high: "frauds_high",
      },
      { key: "frauds", label: "Frauds known", unit: "count" as const },
      {
        key: "expected_auc",
        label: "Area under the ROC expected",
        unit: "ratio" as const,
        decimals: 2,
        low: "low",
        high: "high",
      },
      { key: "auc", label: "Area found", unit: "ratio" as const, decimals: 2 },
      requests,
    ],
  },
  outages: {
    yes: "yes",
    no: "no",
    columns: [
      { key: "source", label: "Source" },
      ...span,
      { key: "days", label: "Days", unit: "count" as const },
      { key: "requests", label: "Requests", unit: "count" as const },
      { key: "known", label: "Known to the source", unit: "count" as const },
      { key: "usual", label: "Usually known", unit: "share" as const, decimals: 0 },
      { key: "logged", label: "In the log" },
      { key: "seen", label: "In the data" },
    ],
  },
  /** The numbers that the page rests on. */
  evidence: [
    "fraud.drift.score_psi",
    "fraud.drift.features_moved",
    "fraud.drift.auc_now",
    "fraud.drift.auc_year_ago",
    "fraud.drift.auc_change",
    "fraud.drift.label_ratio",
    "fraud.drift.frauds_expected",
    "fraud.drift.outages_12_months",
    "fraud.monitor.alarms_12_months",
    "fraud.monitor.found_among_alarmed",
  ],
};
