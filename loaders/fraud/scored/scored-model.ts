/** A model's scores of the book's requests: of one that the book brings, or of the reference model. */
export interface ScoredModel {
  /** As the book names it, or "reference". */
  name: string;
  origin: "book" | "reference";
  /** By request; NaN where it gave none (the reference model: where it learnt from). Higher is riskier. */
  scores: Float64Array;
  /** Scores of the expert models within it, by their names. */
  experts: Record<string, Float64Array>;
  /** Whether every score is a probability: otherwise it ranks, and calibration cannot be judged. */
  isProbability: boolean;
}

export function scoredModel(
  name: string,
  origin: ScoredModel["origin"],
  scores: Float64Array,
  experts: Record<string, Float64Array>,
): ScoredModel {
  return { name, origin, scores, experts, isProbability: scores.every((score) => !(score < 0 || score > 1)) };
}
