import { probabilityOf } from "../../../src/models/fraud-model.ts";
import { calibrate } from "./calibration.ts";
import type { ChosenExperts } from "./chosen-experts.ts";
import { lessonsWhere, type Lessons } from "./lessons.ts";

/** Writes what each expert of a round says alone, as a probability, for the requests of its period. */
export function giveExpertProbabilities(
  experts: Record<string, Float64Array>,
  chosen: ChosenExperts,
  lessons: Lessons,
): void {
  for (const [source, { expert, history }] of chosen) {
    const given = (experts[source] ??= new Float64Array(history.length).fill(NaN));
    const toProbability = probabilityScale(history, lessons, expert.baseRate);
    expert.test.forEach((request, i) => (given[request] = toProbability(expert.scores[i]!)));
  }
}

/** Calibrated on earlier out-of-time scores, or shifted to the rate of frauds learnt from as long as those are too few. */
function probabilityScale(history: Float64Array, lessons: Lessons, baseRate: number): (logOdds: number) => number {
  const judged = lessonsWhere(lessons, (request) => !Number.isNaN(history[request]!));
  const line = calibrate(
    Float64Array.from(judged.rows, (request) => history[request]!),
    judged.outcome,
  ) ?? { intercept: Math.log(baseRate / (1 - baseRate)), slope: 1 };
  return (logOdds) => probabilityOf(line.intercept + line.slope * logOdds);
}
