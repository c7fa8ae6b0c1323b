import { probabilityOf } from "../../../src/models/fraud-model.ts";
import { calibrate } from "./calibration.ts";
import type { ChosenExperts } from "./chosen-experts.ts";
import type { Lessons } from "./lessons.ts";

/**
 * Writes what each expert of a round says alone, as a probability, for the requests of its period: calibrated on earlier out-of-time scores, or
 * shifted to the rate of frauds learnt from as long as those are too few.
 *
 * @param experts by source and request; written to
 */
export function giveExpertProbabilities(
  experts: Record<string, Float64Array>,
  chosen: ChosenExperts,
  lessons: Lessons,
): void {
  for (const [source, { expert, history }] of chosen) {
    if (expert.test.length === 0) continue;
    const given = (experts[source] ??= new Float64Array(history.length).fill(NaN));
    const prior = Math.log(expert.baseRate / (1 - expert.baseRate));
    const { intercept, slope } = calibrate(history, lessons) ?? { intercept: prior, slope: expert.spread };
    expert.test.forEach((request, i) => (given[request] = probabilityOf(intercept + slope * expert.scores[i]!)));
  }
}
