import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AnsweredWave } from "./answers.ts";
import { attachmentCuts, type AttachmentCut } from "./cuts.ts";

/** Waves that asked for preference and difference, and the ways to cut attachment; the page's own first. */
export interface Survey {
  waves: readonly AnsweredWave[];
  cuts: AttachmentCut[];
}

/** The waves of ten answers and more with their cuts, or the code of why it cannot be used. */
export function usableSurvey(
  waves: readonly AnsweredWave[],
  asked: { preference: boolean; differentiation: boolean },
  anyAnswer: boolean,
): Survey | string {
  if (!anyAnswer) return "griffin_no_survey";
  if (!asked.preference && !asked.differentiation) return "griffin_not_asked";
  if (!asked.differentiation) return "griffin_no_difference";
  if (!asked.preference) return "griffin_no_preference";
  if (waves.length === 0) return "griffin_nobody_known";
  const told = waves.filter(({ answers }) => answers.length >= FEWEST_PEOPLE);
  if (told.length === 0) return "too_few";
  const [first, latest] = [told[0]!.answers, told.at(-1)!.answers];
  const cuts = attachmentCuts(first);
  const { isAttached } = cuts[0]!;
  if (!latest.some(isAttached) || latest.every(isAttached)) return "griffin_alike";
  return { waves: told, cuts };
}
