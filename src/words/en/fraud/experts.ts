import type { Decision } from "../../../components/decision-table.js";
import type { Report } from "../../../models/report.js";
import { featureName } from "./feature-words.js";
import * as findings from "./experts-findings.js";
import { count, known, share } from "../said.js";

const requests = { key: "requests", label: "Requests", unit: "count" as const };
const frauds = { key: "frauds", label: "Frauds known", unit: "count" as const };
const interval = (key: string) => ({ key, low: `${key}_low`, high: `${key}_high` });
const precision = { ...interval("ap"), unit: "ratio" as const, decimals: 3 };

/** What the page asks to be decided. */
function decisions({ numbers, tables }: Report): Decision[] {
  const { "fraud.challenger.money_change": change, "fraud.challenger.months": months } = numbers;
  const found: Decision[] = [];
  if (known(change) && change.low !== null && change.low > 0)
    found.push({
      decision: "Run the challenger beside the running model",
      reason: `It flags more known frauds with as many alerts${known(months) ? `; in new requests this can be known after ${count(Math.ceil(months.estimate))} months` : ""}. The amount is policyholders' money in frauds flagged a year, of which only a part would be stopped.`,
      amount: change.estimate,
      low: change.low,
      high: change.high,
      grade: change.grade,
      n: change.n,
    });
  const worst = (tables["experts_drills"] ?? []).find((row) => Number(row["money_high"]) < 0);
  if (worst)
    found.push({
      decision: `Have a plan for an outage of ${findings.sourceName(String(worst["source"])).toLowerCase()}`,
      reason: `While it is out the same cut flags ${share(Number(worst["alert_during"]), 1)} of requests instead of ${share(Number(worst["alert_before"]), 1)}. The amount is policyholders' money in frauds no longer flagged, if it were out for a year.`,
      amount: -Number(worst["money"]),
      low: -Number(worst["money_high"]),
      high: -Number(worst["money_low"]),
      grade: "C",
      n: Number(worst["frauds"]),
    });
  const telecom = numbers["fraud.experts.telecom.known_average_precision_change"];
  if (known(telecom) && telecom.low !== null && telecom.low <= 0)
    found.push({
      decision: "Ask whether telecom data are worth the consent they need",
      reason: `Among ${count(telecom.n)} requests that they know, nothing can be seen that they add to the other sources.`,
      amount: null,
    });
  return found;
}

/** What the page on experts says. */
export const experts = {
  ...findings,
  featureName,
  decisions,
  /** The numbers that the page rests on. */
  evidence: [
    ...["experts.sources_clear", "experts.behaviour.money_change", "experts.context.average_precision_change"],
    ...["experts.telecom.known_average_precision_change", "experts.disagreement.yellow_share"],
    ...["challenger.detection_change", "challenger.money_change", "challenger.months", "telecom.separating"],
  ].map((name) => `fraud.${name}`),
  leftOut: {
    subtitle:
      "Money in known frauds flagged a year with the source, less that without it, at the same number of alerts, with 90 % intervals; reference model, the other experts weighed anew",
    x: "Policyholders' money in frauds flagged a year",
    zero: "no difference",
    caption: "What each source adds to all others",
    yes: "yes",
    no: "no",
    columns: [
      { key: "name", label: "Source" },
      { ...interval("money"), label: "Money flagged a year", unit: "money" as const },
      { ...interval("capacity"), label: "The same, as branches can review", unit: "money" as const },
      { ...precision, label: "Average precision" },
      { key: "found_with", label: "Frauds flagged only with it", unit: "count" as const },
      { key: "found_without", label: "Only without it", unit: "count" as const },
      { key: "verdict", label: "Clear" },
      frauds,
    ],
  },
  alone: {
    note: "Ranking among the requests that the source knew; frauds flagged among as many requests as the lights flag, those that the source did not know coming last.",
    columns: [
      { key: "name", label: "Expert" },
      { key: "coverage", label: "Requests known", unit: "share" as const, decimals: 0 },
      frauds,
      {
        ...interval("average_precision"),
        label: "Average precision",
        unit: "ratio" as const,
        decimals: 2,
      },
      { ...interval("auc"), label: "Area under the ROC", unit: "ratio" as const, decimals: 2 },
      {
        key: "detection_rate",
        low: "detection_low",
        high: "detection_high",
        label: "Known frauds flagged",
        unit: "share" as const,
        decimals: 0,
      },
    ],
  },
  disagreement: {
    subtitle:
      "Share of requests known to be fraud (bold) and share that showed yellow or red, by how high each of the two best experts ranks them; where 1 to 9 frauds are known they are withheld",
    bands: { high: "highest 5 %", middle: "next 20 %", low: "lowest 75 %" } as Record<string, string>,
    order: ["high", "middle", "low"],
    withheld: "few frauds",
    fraud: (value: number) => `${share(value, value < 0.1 ? 1 : 0)} fraud`,
    flagged: (value: number) => `${share(value, value < 0.1 ? 1 : 0)} flagged`,
    columns: [
      { key: "x", label: "First expert" },
      { key: "y", label: "Second expert" },
      requests,
      frauds,
      {
        key: "fraud_share",
        low: "fraud_low",
        high: "fraud_high",
        label: "Known to be fraud",
        unit: "share" as const,
        decimals: 1,
      },
      {
        key: "flagged_share",
        low: "flagged_low",
        high: "flagged_high",
        label: "Yellow or red",
        unit: "share" as const,
        decimals: 1,
      },
      { key: "lit", label: "With a light", unit: "count" as const },
    ],
  },
  swap: {
    who: {
      both: "Flagged by both",
      champion_only: "By the champion only",
      challenger_only: "By the challenger only",
    } as Record<string, string>,
    columns: [
      { key: "name", label: "Requests" },
      { key: "flagged", label: "Flagged", unit: "count" as const },
      frauds,
      { key: "precision", label: "Frauds among them", unit: "share" as const, decimals: 0 },
      { key: "money", label: "Money in them a year", unit: "money" as const },
    ],
    caption: (champion: string) =>
      `Champion: ${champion}. Challenger: ${findings.modelName("reference")}. Fewer than 10 frauds are withheld (n/a).`,
  },
  telecom: {
    subtitle:
      "Features by how many standard errors they stand from telling nothing (rank sums); bars: found, lines: expected if none told anything; the last bar holds all beyond",
    x: "Standard errors from telling nothing",
    y: "Features",
    expected: "by chance alone",
    columns: [
      { key: "from", label: "From", unit: "ratio" as const, decimals: 1 },
      { key: "until", label: "Until", unit: "ratio" as const, decimals: 1 },
      { key: "features", label: "Features", unit: "count" as const },
      { key: "expected", label: "Expected by chance", unit: "ratio" as const, decimals: 2 },
    ],
    features: "The telecom features that part frauds best",
    no: "not to be seen",
    featureColumns: [
      { key: "name", label: "Feature" },
      { ...interval("area"), label: "Area under the ROC", unit: "ratio" as const, decimals: 2 },
      { key: "q_value", label: "Corrected p-value", unit: "ratio" as const, decimals: 3 },
      { key: "verdict", label: "Goes with fraud" },
      { key: "psi", label: "Stability index", unit: "ratio" as const, decimals: 3 },
      { key: "psi_limit", label: "Its limit", unit: "ratio" as const, decimals: 3 },
      frauds,
      requests,
    ],
  },
  drills: {
    note: "A drill on past requests: each is scored as if the source did not know it; the model is not trained anew, and its cut stays. Changes with 90 % intervals.",
    columns: [
      { key: "name", label: "Source out" },
      { key: "alert_before", label: "Flagged otherwise", unit: "share" as const, decimals: 1 },
      { key: "alert_during", label: "Flagged meanwhile", unit: "share" as const, decimals: 1 },
      { ...interval("detection"), label: "Known frauds flagged", unit: "points" as const, decimals: 0 },
      { ...interval("money"), label: "Money in them a year", unit: "money" as const },
      frauds,
    ],
    happened: "Outages and drills that happened",
    none: "The rows of the sources show no outage, and the log names none.",
    what: { outage: "Outage", drill: "Drill" } as Record<string, string>,
    happenedColumns: [
      { key: "from", label: "From" },
      { key: "to", label: "To" },
      { key: "kind", label: "What" },
      { key: "name", label: "Source" },
      { key: "requests", label: "Requests", unit: "count" as const },
      { key: "known", label: "Known to the source", unit: "count" as const },
      { key: "lit", label: "With a light", unit: "count" as const },
      { key: "flagged_before", label: "Yellow or red before", unit: "share" as const, decimals: 1 },
      {
        key: "flagged_during",
        low: "flagged_low",
        high: "flagged_high",
        label: "Meanwhile",
        unit: "share" as const,
        decimals: 1,
      },
    ],
  },
  analysts: {
    title: "In detail",
    note: "Every source left out, the telecom features, and the outages that happened.",
  },
};
