import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import type { Row } from "../../../src/models/report.ts";
import { rankScores, totalsOf, type RankedScores } from "../../statistics/ranked-scores.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { tooFewFrauds } from "./known-frauds.ts";
import type { Judged } from "./judged.ts";

/** Shares of all requests that a cut may flag, close together where cuts are set. */
const SHARES = [
  ...[0.001, 0.0015, 0.002, 0.0025, 0.003, 0.004, 0.005, 0.006, 0.007, 0.008, 0.009],
  ...[0.01, 0.0125, 0.015, 0.0175, 0.02, 0.0225, 0.025, 0.0275, 0.03, 0.035, 0.04, 0.045, 0.05],
  ...[0.06, 0.07, 0.08, 0.09, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
];

/** What one cut of the score flags. */
export interface Cut {
  /** Share of all requests flagged. */
  share: number;
  flagged: number;
  found: number;
  /** The lowest score flagged. */
  score: number;
}

/**
 * Cuts that flag about so many of all requests, each a whole step of equal scores that holds at least ten frauds; few enough that no single request
 * shows. None with fewer than ten frauds.
 */
export function cutsOf({ score, fraud, frauds }: Judged): Cut[] {
  if (tooFewFrauds(frauds, score.length)) return [];
  const ranked = rankScores(score, fraud);
  const steps = SHARES.map((share) => stepWithin(ranked, share * score.length));
  const kept = [...new Set(steps)].filter((step) => step >= 0 && ranked.positives[step]! >= FEWEST_PEOPLE);
  return kept.map((step) => ({
    share: ranked.end[step]! / score.length,
    flagged: ranked.end[step]!,
    found: ranked.positives[step]!,
    score: ranked.score[step]!,
  }));
}

/** The last step that ends within so many, or the first of all. */
function stepWithin({ end }: RankedScores, most: number): number {
  let [low, high] = [0, end.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= most + 1e-9) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

export interface CurveOptions {
  /** Days on which the requests came in. */
  days: number;
  /** Whether the page may say which score each cut stands at. */
  withScores: boolean;
}

/** The cuts as rows: precision, detection and false-positive rate, and how many requests queue up a day. */
export function cutRows(judged: Judged, cuts: readonly Cut[], { days, withScores }: CurveOptions): Row[] {
  const { positives, negatives } = totalsOf(rankScores(judged.score, judged.fraud));
  return cuts.map(({ share, flagged, found, score }) => {
    const precision = wilsonProportion(found, flagged)!;
    const detection = wilsonProportion(found, positives)!;
    return {
      share,
      a_day: days > 0 ? flagged / days : null,
      precision: precision.estimate,
      precision_low: precision.low,
      precision_high: precision.high,
      detection_rate: detection.estimate,
      detection_low: detection.low,
      detection_high: detection.high,
      frauds: positives,
      false_positive_rate: negatives > 0 ? (flagged - found) / negatives : null,
      false_positive_ratio: found > 0 ? flagged / found - 1 : null,
      ...(withScores && { score }),
    };
  });
}
