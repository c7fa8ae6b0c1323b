import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { missingFor, type Needs } from "../../book/contract/needs.ts";
import { LABEL_DAYS } from "../cases/label-maturity.ts";
import type { AnalysePart, FraudContext } from "../part.ts";
import { isoDay, monthsFrom } from "./dates.ts";
import { expectedPerformance, expectedRows } from "./expected-performance.ts";
import { featureDrift, featureRows } from "./feature-drift.ts";
import { halfYearsBack } from "./half-years.ts";
import { labelRatio, labelRows } from "./label-drift.ts";
import { lastTraining, readModelLog, type ModelChange } from "./model-log.ts";
import { findOutages, outageRows } from "./outages.ts";
import { performanceNumbers, performanceOf, performanceRows } from "./performance.ts";
import { quartersFrom } from "./quarters.ts";
import { referenceWindow, type ReferenceWindow } from "./reference-window.ts";
import { scoreDrift, scoreRows } from "./score-drift.ts";
import { featureNumbers, scoreNumbers } from "./stability-numbers.ts";

const needs = {
  drift: { requests: ["request_id", "requested_at"], labels: ["request_id", "labelled_at", "label"] },
  drift_log: { model_log: ["changed_at", "change"] },
} satisfies Record<string, Needs>;

/** Whether requests, scores and findings still look as they did. */
export const drift: AnalysePart = async (context) => {
  const { database, cases, asOf, book } = context;
  const log = await readModelLog(database);
  const outages = outageRows(await findOutages(database, cases), log);
  const [moved, time] = [await movedPart(context, log), overTime(context)];
  return {
    numbers: { ...prefixed({ ...moved.numbers, ...time.numbers, ...logNumbers(log, asOf, outages) }) },
    tables: { ...moved.tables, ...time.tables, drift_log: logRows(log), drift_outages: outages },
    missing: missingFor(needs, book.columns),
    checks: [],
  };
};

/** Features and scores against the reference. */
async function movedPart({ database, cases, models, reference, options }: FraudContext, log: readonly ModelChange[]) {
  const window = referenceWindow(cases, log);
  const features = window ? await featureDrift(database, cases, window, quartersFrom(window.end, cases.at)) : [];
  const scores = scoreDrift(cases, models, reference?.periods);
  return {
    numbers: { ...scoreNumbers(scores, cases, models, options), ...featureNumbers(features) },
    tables: {
      drift_features: featureRows(features),
      drift_scores: scoreRows(scores),
      drift_window: window ? [windowRow(window)] : [],
    } as Record<string, Row[]>,
  };
}

function windowRow({ begin, end, from, until, fromLog }: ReferenceWindow): Row {
  return { from: isoDay(begin), to: isoDay(end - 1), requests: until - from, from_log: fromLog };
}

/** Findings and performance by half-year, and what scores alone led to expect. */
function overTime(context: FraudContext): { numbers: Record<string, Estimate>; tables: Record<string, Row[]> } {
  const { cases, outcome, asOf, models, reference } = context;
  const matureUntil = asOf - LABEL_DAYS;
  const closed = halfYearsBack(matureUntil, cases.at[0] ?? matureUntil);
  const open = { begin: matureUntil, until: asOf, from: isoDay(matureUntil), to: isoDay(asOf - 1) };
  const [headline] = models;
  const judged = [...new Set([headline, reference?.scored].flatMap((model) => model ?? []))];
  const performance = judged.map((model) => performanceOf(context, model, closed));
  const foretelling = reference?.scored ?? headline;
  const expected = foretelling ? expectedPerformance(context, foretelling, [...closed, open], matureUntil) : [];
  const latest = expected.find(({ found }) => found === null);
  return {
    numbers: {
      ...performanceNumbers(performance[0] ?? []),
      label_ratio: labelRatio(cases, outcome, matureUntil),
      frauds_expected: latest
        ? estimateOf(latest.expected.positives, latest.requests, "fraud_expected_performance", {
            ...latest.frauds,
            grade: "C",
          })
        : noEstimate("fraud_no_expectation", 0, "fraud_expected_performance", "C"),
    },
    tables: {
      drift_labels: labelRows(cases, outcome, [...closed, open], matureUntil),
      drift_performance: performanceRows(performance.flat()),
      drift_expected: expectedRows(expected),
    },
  };
}

function logNumbers(log: readonly ModelChange[], asOf: number, outages: readonly Row[]): Record<string, Estimate> {
  const training = lastTraining(log);
  const yearAgo = isoDay(monthsFrom(asOf, -12));
  const recent = outages.filter(({ from, seen }) => seen === true && String(from) >= yearAgo);
  return {
    days_since_training: training
      ? estimateOf(asOf - 1 - training.day, log.length, "fraud_counted")
      : noEstimate("fraud_no_training_logged", log.length, "fraud_counted"),
    outages_12_months: estimateOf(recent.length, recent.length, "fraud_outages"),
    outages_not_logged: estimateOf(
      outages.filter(({ seen, logged }) => seen === true && logged === false).length,
      outages.length,
      "fraud_outages",
    ),
  };
}

function logRows(log: readonly ModelChange[]): Row[] {
  return log.map(({ day, model, change, note }) => ({ on: isoDay(day), model, change, note }));
}

function prefixed(numbers: Record<string, Estimate>): Record<string, Estimate> {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [`fraud.drift.${name}`, number]));
}
