import type { Estimate } from "../../src/models/evidence.ts";
import type { Check } from "../../src/models/report.ts";

/**
 * What a failed check takes from the numbers behind it: one that was measured in full becomes a model's estimate (grade C),
 * because it then rests on an expectation that the book itself contradicts or does not hold.
 */
export function lowerGrades(numbers: Record<string, Estimate>, checks: readonly Check[]): Record<string, Estimate> {
  if (checks.every((check) => check.passed)) return numbers;
  const lowered = Object.entries(numbers).map(([id, estimate]): [string, Estimate] => {
    if (estimate.grade !== "M") return [id, estimate];
    return [id, { ...estimate, grade: "C", warnings: [...estimate.warnings, "check_failed"] }];
  });
  return Object.fromEntries(lowered);
}
