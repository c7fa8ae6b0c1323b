import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { quarterEnds, quarterMean, rangeOf, type PracticeOutcome } from "./simulated-learning.ts";
import type { PracticeName } from "./practices.ts";

const METHOD = "fraud_learning_simulation";

/** Detection in the last half year of each practice, what the insurer takes it to be, and how far practices are apart in the same insurers. */
export function learningNumbers(
  outcomes: readonly PracticeOutcome[],
  { isOwn }: { isOwn: boolean },
): Record<string, Estimate> {
  const of = (name: PracticeName) => outcomes.find(({ practice }) => practice === name)!;
  const warnings = isOwn ? [] : ["fraud_start_assumed"];
  const number = (values: readonly number[]) => {
    const { estimate, low, high } = rangeOf(values);
    return estimateOf(estimate, values.length, METHOD, { low, high, grade: "C", warnings });
  };
  const gain = (better: PracticeName, worse: PracticeName) =>
    number(of(better).last.map((value, i) => value - of(worse).last[i]!));
  return {
    ...Object.fromEntries(outcomes.map(({ practice, last }) => [`fraud.learning.detection.${practice}`, number(last)])),
    "fraud.learning.believed": number(of("passed_is_honest").believed),
    "fraud.learning.gain.looked_at": gain("looked_at", "passed_is_honest"),
    "fraud.learning.gain.explored_2": gain("explored_2", "looked_at"),
  };
}

/** The same ids without a number, and why. */
export function noLearningNumbers(reason: string, frauds: number): Record<string, Estimate> {
  const none = noEstimate(reason, frauds, METHOD, "C");
  return {
    "fraud.learning.detection.passed_is_honest": none,
    "fraud.learning.detection.looked_at": none,
    "fraud.learning.detection.explored_2": none,
  };
}

/** Detection by practice, at the start and on average over each quarter: rows {practice, month (the quarter's last; 0 at the start), detection, low, high}. */
export function practiceRows(outcomes: readonly PracticeOutcome[]): Row[] {
  return outcomes.flatMap(({ practice, detection }) => [
    { practice, month: 0, detection: detection[0]![0]!, low: null, high: null },
    ...quarterEnds.map((month) => {
      const { estimate, low, high } = rangeOf(detection.map((months) => quarterMean(months, month)));
      return { practice, month, detection: estimate, low, high };
    }),
  ]);
}
