import { pairwiseCorrelation, weightedCorrelation } from "../../statistics/correlation-matrix.ts";
import type { Arrow, PathModel } from "../../statistics/path-structure.ts";
import { answerMatrix, completeEnough, type AnswerMatrix } from "./answer-matrix.ts";
import type { ConstructName } from "./constructs.ts";
import { fillGaps, type FilledAnswers } from "./fill-gaps.ts";
import type { Wave } from "./read-survey.ts";
import { responseWeights } from "./response-weights.ts";

/** A wave made ready: who answered what, how much each counts, and the model that what was asked allows. */
export interface PreparedWave {
  wave: string;
  invited: number;
  matrix: AnswerMatrix;
  /** By row of the matrix; mean 1 over all who answered. */
  weights: Float64Array;
  /** Whether weights hold the chance to answer. */
  corrected: boolean;
  complete: FilledAnswers;
  /** Weights of the complete rows. */
  completeWeights: Float64Array;
  /** Among items, from complete rows. */
  correlation: Float64Array;
  /** Among items, each from all who answered both. */
  pairwise: Float64Array;
  /** Constructs without an arrow are not in it. */
  model: PathModel;
}

interface Outline {
  constructs: readonly ConstructName[];
  arrows: readonly (readonly [ConstructName, ConstructName])[];
}

export function prepareWave(wave: Wave, earlier: readonly Wave[], outline: Outline): PreparedWave {
  const matrix = answerMatrix(wave, outline.constructs);
  const size = matrix.items.length;
  const { weights: bySurvey, corrected } = responseWeights(wave, earlier);
  const weights = Float64Array.from(matrix.surveys, (survey) => bySurvey.get(survey) ?? 0);
  const pairwise = pairwiseCorrelation(matrix.scores, size, weights);
  const complete = fillGaps(matrix, completeEnough(matrix), weights, pairwise);
  const completeWeights = Float64Array.from(complete.rows, (row) => weights[row]!);
  const correlation = weightedCorrelation(complete.data, size, completeWeights);
  const model = modelOf(matrix, outline.arrows);
  const invited = wave.invitations.length;
  return {
    wave: wave.wave,
    invited,
    matrix,
    weights,
    corrected,
    complete,
    completeWeights,
    correlation,
    pairwise,
    model,
  };
}

/** The model with the constructs that were asked and have an arrow to or from another. */
function modelOf({ constructs }: AnswerMatrix, arrows: Outline["arrows"]): PathModel {
  const has = (name: ConstructName) => constructs.some((construct) => construct.name === name);
  const possible = arrows.filter(([from, to]) => has(from) && has(to));
  const linked = constructs.filter(({ name }) => possible.some((arrow) => arrow.includes(name)));
  const position = (name: ConstructName) => linked.findIndex((construct) => construct.name === name);
  return {
    constructs: linked.map(({ name, items }) => ({ name, items })),
    arrows: possible.map(([from, to]): Arrow => ({ from: position(from), to: position(to) })),
  };
}
