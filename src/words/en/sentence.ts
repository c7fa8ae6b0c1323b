import type { Estimate } from "../../models/evidence.js";
import { formatEstimate } from "../number-format.js";
import type { NumberFormat } from "../number-format.js";
import { verbs } from "./grades.js";
import { reasons } from "./reasons.js";

/** Subject, the verb that the grade allows, the number, the rest; null when there is no number to speak of. */
export function holds(subject: string, estimate: Estimate, format: NumberFormat, rest: string): string | null {
  if (estimate.estimate === null) return null;
  return `${subject} ${verbs[estimate.grade].holds} ${formatEstimate(estimate, format)} ${rest}.`;
}

/** Why a sentence cannot be said. */
export function unsaid(subject: string, estimate: Estimate | undefined): string {
  const reason = estimate?.reason ?? "missing_table";
  return `${subject}: ${reasons[reason] ?? reason}.`;
}
