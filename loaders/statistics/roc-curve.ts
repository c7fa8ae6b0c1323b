import { totalsOf, type RankedScores } from "./ranked-scores.ts";

/** Rates of a cut at each step of the ranking, from the strictest cut to the loosest; all arrays run along the steps. */
export interface RocCurve {
  /** Everything that scores at least this much is flagged. */
  cut: Float64Array;
  /** Share of the positives that is flagged. */
  detectionRate: Float64Array;
  /** Share of the negatives that is flagged. */
  falsePositiveRate: Float64Array;
}

/** The receiver operating characteristic of ranked scores, one point a step; null without positives or without negatives. */
export function rocCurve(ranked: RankedScores): RocCurve | null {
  const total = totalsOf(ranked);
  if (!(total.positives > 0) || !(total.negatives > 0)) return null;
  return {
    cut: ranked.score,
    detectionRate: ranked.positives.map((positives) => positives / total.positives),
    falsePositiveRate: ranked.negatives.map((negatives) => negatives / total.negatives),
  };
}
