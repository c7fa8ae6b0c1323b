import { mean } from "d3-array";
import { responseWeights } from "../../loyalty/path-model/response-weights.ts";
import type { Wave } from "../../loyalty/path-model/read-survey.ts";
import type { Moment } from "./read-moments.ts";

/** What a policyholder said of preference and difference, beside what was bought and what followed. */
export interface Answer extends Moment {
  /** Position of the wave among those that asked both. */
  wave: number;
  /** Mean 1 over all who answered the wave. */
  weight: number;
  /** Mean of the items, 1 to 10. */
  preference: number;
  difference: number;
  /** Square root of their product, so that it stays on the scale of 1 to 10. */
  attachment: number;
  /** Scores of the items of preference, then of difference; NaN for no answer. */
  items: { preference: number[]; difference: number[] };
}

export interface AnsweredWave {
  name: string;
  answers: Answer[];
  invited: number;
  answered: number;
  /** Whether the weights hold the chance to answer. */
  corrected: boolean;
}

/** Constructs that attachment is made of, and which of them the survey asks. */
export function constructsAsked(waves: readonly Wave[]): { preference: boolean; differentiation: boolean } {
  const asked = new Set(waves.flatMap(({ items }) => items.map(({ construct }) => construct)));
  return { preference: asked.has("preference"), differentiation: asked.has("differentiation") };
}

/** Waves that asked for both, with the answers of people who held a policy that day and answered at least one item of each. */
export function answeredWaves(waves: readonly Wave[], moments: readonly Moment[]): AnsweredWave[] {
  const bySurvey = new Map(moments.map((moment) => [moment.survey, moment]));
  const all = waves.map((wave, i) => {
    const { weights, corrected } = responseWeights(wave, waves.slice(0, i));
    return {
      name: wave.wave,
      answers: answersOf(wave, weights, bySurvey),
      invited: wave.invitations.length,
      answered: wave.surveys.length,
      corrected,
    };
  });
  return all
    .filter(({ answers }) => answers.length > 0)
    .map((wave, i) => ({ ...wave, answers: wave.answers.map((answer) => ({ ...answer, wave: i })) }));
}

function answersOf(
  { surveys, items, scores }: Wave,
  weights: ReadonlyMap<number, number>,
  moments: ReadonlyMap<number, Moment>,
): Answer[] {
  const columnsOf = (name: string) => items.flatMap(({ construct }, column) => (construct === name ? [column] : []));
  const [preferring, differing] = [columnsOf("preference"), columnsOf("differentiation")];
  return surveys.flatMap((survey, row) => {
    const moment = moments.get(survey);
    const scored = (columns: readonly number[]) => columns.map((column) => scores[row * items.length + column]!);
    const own = { preference: scored(preferring), difference: scored(differing) };
    const [preference, difference] = [meanScore(own.preference), meanScore(own.difference)];
    if (!moment || Number.isNaN(preference * difference)) return [];
    const weight = weights.get(survey) ?? 0;
    const attachment = Math.sqrt(preference * difference);
    return [{ ...moment, wave: 0, weight, preference, difference, attachment, items: own }];
  });
}

function meanScore(scores: readonly number[]): number {
  return mean(scores.filter((score) => !Number.isNaN(score))) ?? NaN;
}
