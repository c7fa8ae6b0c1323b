import type { Row } from "../../../src/models/report.ts";
import { calibration, isScored, type Calibration } from "./calibration.ts";
import type { Judged } from "./judged.ts";

/** One row per promise: what was said, what came, and both as multiples of what was promised. */
export function promiseRows(judged: readonly Judged[]): Row[] {
  return judged.map((one) => {
    const { promised, outcome, verdict } = one;
    const { promise, campaign, name, metric, low, mid, high, level, registeredOn, dueOn, isSuperseded } = promised;
    const { estimate, grade, n, reason = null } = outcome;
    const ratio = (value: number | null) => (value === null || !(mid > 0) ? null : value / mid);
    return {
      ...{ promise, campaign, name, metric, low, mid, high, level, grade, n, reason, verdict },
      ...{ registered_on: registeredOn, due_on: dueOn, superseded: isSuperseded, scored: isScored(one) },
      ...{ outcome: estimate, outcome_low: outcome.low, outcome_high: outcome.high },
      ...{ promised_from: ratio(low), promised_to: ratio(high) },
      ...{ came: ratio(estimate), came_low: ratio(outcome.low), came_high: ratio(outcome.high) },
    };
  });
}

/** Calibration by the year in which promises were made, and by what was promised. */
export function calibrationRows(judged: readonly Judged[]): { by_year: Row[]; by_metric: Row[] } {
  const grouped = (keyOf: (one: Judged) => string, name: string) =>
    [...new Set(judged.map(keyOf))].sort().flatMap((key): Row[] => {
      const found = calibration(judged.filter((one) => keyOf(one) === key));
      return found.promises === 0 ? [] : [{ [name]: key, ...calibrationRow(found) }];
    });
  return {
    by_year: grouped(({ promised }) => promised.registeredOn.slice(0, 4), "year"),
    by_metric: grouped(({ promised }) => promised.metric, "metric"),
  };
}

function calibrationRow({ promises, campaigns, hitRate, coverage, level, came }: Calibration): Row {
  return {
    ...{ promises, campaigns, level },
    ...{ hit_rate: hitRate.estimate, hit_low: hitRate.low, hit_high: hitRate.high },
    ...{ coverage: coverage.estimate, coverage_low: coverage.low, coverage_high: coverage.high },
    ...{ came: came.estimate, came_low: came.low, came_high: came.high },
  };
}
