import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { LEVEL } from "../../statistics/interval-level.ts";
import { studentTQuantile } from "../../statistics/student-t.ts";
import { weightedLeastSquares } from "../../statistics/weighted-least-squares.ts";
import { shownScores } from "./pooled-pulse.ts";
import type { PulseScore } from "./read-scorecard.ts";

const DAYS_A_YEAR = 365.25;
const METHOD = "pulse_trend";
/** Spread about the lines, by the largest score, that is rounding alone: it says nothing of the error. */
const NO_SPREAD = 1e-9;

/**
 * Points that an item's score moves a year, the same for all roles, each from its own level: least squares weighed by respondents, with the
 * spread about the lines for the error, because a book holds means only. A mere association: whatever moved with the years.
 */
export function trendOf(scores: readonly PulseScore[], item: string): Estimate {
  const used = shownScores(scores).filter((score) => score.item === item);
  const roles = [...new Set(used.map(({ role }) => role))].sort();
  const none = (reason: string) => noEstimate(reason, used.length, METHOD, "D");
  if (used.length < roles.length + 3) return none("pulse_too_few_rounds");
  const first = Math.min(...used.map(({ askedDay }) => askedDay));
  const years = used.map(({ askedDay }) => (askedDay - first) / DAYS_A_YEAR);
  const levels = roles.map((role) => used.map((score) => (score.role === role ? 1 : 0)));
  const fit = weightedLeastSquares(
    [years, ...levels],
    used.map(({ score }) => score),
    used.map(({ respondents }) => respondents),
  );
  if (!fit || !Number.isFinite(fit.variance)) return none("pulse_too_few_rounds");
  const largest = Math.max(...used.map(({ score }) => Math.abs(score)));
  if (Math.sqrt(fit.variance) <= NO_SPREAD * largest) return none("pulse_without_spread");
  const halfWidth = studentTQuantile((1 + LEVEL) / 2, fit.degrees) * Math.sqrt(fit.variance * fit.inverse[0]!);
  const slope = fit.coefficients[0]!;
  return estimateOf(slope, used.length, METHOD, { low: slope - halfWidth, high: slope + halfWidth, grade: "D" });
}
