import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import { fraudWarnings } from "../diagnostics/known-frauds.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { CareAnswers } from "./read-answers.ts";
import type { StaffVerdicts } from "./staff-verdicts.ts";

/** How much is asked and answered. */
export function answerNumbers({ asked, answered, requests }: CareAnswers): Record<string, Estimate> {
  const share =
    requests < FEWEST_PEOPLE
      ? noEstimate(asked === 0 ? "fraud_no_answers" : "too_few", asked, "share")
      : estimateOf(answered / asked, asked, "share");
  return { "fraud.learning.answered": share };
}

/** How often what staff said at first was not what was found later. */
export function verdictNumbers({ frauds, cleared, others, suspected }: StaffVerdicts): Record<string, Estimate> {
  return {
    "fraud.learning.cleared_wrongly": shareOf(cleared, frauds, fraudWarnings(frauds)),
    "fraud.learning.suspected_wrongly": shareOf(suspected, others, []),
  };
}

function shareOf(part: number, whole: number, warnings: string[]): Estimate {
  if (whole < FEWEST_PEOPLE) return noEstimate(whole === 0 ? "fraud_nothing_reviewed" : "too_few", whole, "share");
  const { estimate, low, high } = wilsonProportion(part, whole)!;
  return estimateOf(estimate, whole, "share", { low, high, warnings });
}
