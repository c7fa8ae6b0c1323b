import { totalsOf, type RankedScores } from "./ranked-scores.ts";

/** What a cut at each step of the ranking finds, from the strictest cut to the loosest; all arrays run along the steps. */
export interface PrecisionRecallCurve {
  /** Everything that scores at least this much is flagged. */
  cut: Float64Array;
  /** Share of the flagged that is positive. */
  precision: Float64Array;
  /** Share of the positives that is flagged. */
  recall: Float64Array;
}

/** The precision-recall curve of ranked scores, one point a step; null without positives. */
export function precisionRecallCurve(ranked: RankedScores): PrecisionRecallCurve | null {
  const total = totalsOf(ranked).positives;
  if (!(total > 0)) return null;
  return {
    cut: ranked.score,
    precision: ranked.positives.map((positives, step) => positives / (positives + ranked.negatives[step]!)),
    recall: ranked.positives.map((positives) => positives / total),
  };
}
