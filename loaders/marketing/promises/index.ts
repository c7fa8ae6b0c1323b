import { estimateOf, type Estimate } from "../../../src/models/evidence.ts";
import type { Check } from "../../../src/models/report.ts";
import type { Conclude } from "../part.ts";
import { calibration, type Calibration } from "./calibration.ts";
import type { Judged } from "./judged.ts";
import { missingNeeds } from "./needs.ts";
import { outcomeOf } from "./outcome.ts";
import { calibrationRows, promiseRows } from "./promise-rows.ts";
import { readPromises } from "./read-promises.ts";
import { verdictOf } from "./verdict.ts";

/** Every promise beside what came of it, and how well marketing knows its own effects. */
export const promises: Conclude = async (context) => {
  const missing = missingNeeds(context.book);
  if (missing.length > 0) return { numbers: {}, tables: {}, missing, checks: [] };
  const judged = (await readPromises(context.database)).map((promised): Judged => {
    const outcome = outcomeOf(promised, context);
    return { promised, outcome, verdict: verdictOf(promised, outcome) };
  });
  const found = calibration(judged);
  const { by_year: promises_by_year, by_metric: promises_by_metric } = calibrationRows(judged);
  return {
    numbers: promiseNumbers(judged, found),
    tables: { promises: promiseRows(judged), promises_by_year, promises_by_metric },
    missing,
    checks: checksOf(found),
    model: { metrics: Object.keys(context.numbers).sort() },
  };
};

function promiseNumbers(judged: readonly Judged[], found: Calibration): Record<string, Estimate> {
  const counted = (holds: (one: Judged) => boolean) => {
    const count = judged.filter(holds).length;
    return estimateOf(count, judged.length, "count");
  };
  return {
    "marketing.promises.made": counted(() => true),
    "marketing.promises.due": counted(({ promised }) => promised.isDue && !promised.isSuperseded),
    "marketing.promises.revised": counted(({ promised }) => promised.isSuperseded),
    "marketing.promises.not_shown": counted(
      ({ promised, verdict }) => !promised.isSuperseded && (verdict === "not_shown" || verdict === "no_outcome"),
    ),
    "marketing.promises.judged": estimateOf(found.promises, judged.length, "count"),
    "marketing.promises.hit_rate": found.hitRate,
    "marketing.promises.coverage": found.coverage,
    "marketing.promises.came": found.came,
  };
}

/** Marketing's promises are calibrated when their intervals hold what they say they hold, within chance. */
function checksOf({ coverage, level, came }: Calibration): Check[] {
  const checks: Check[] = [];
  if (coverage.estimate !== null && level !== null)
    checks.push({
      id: "promises_hold_what_they_say",
      passed: (coverage.high ?? coverage.estimate) >= level,
      value: coverage.estimate,
      limit: level,
    });
  if (came.estimate !== null && came.high !== null)
    checks.push({ id: "promises_not_too_high", passed: came.high >= 1, value: came.estimate, limit: 1 });
  return checks;
}
