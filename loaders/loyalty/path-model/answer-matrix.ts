import type { ConstructName } from "./constructs.ts";
import type { Scores } from "./read-survey.ts";

/** Share of a construct's items that a person must have answered. */
const ANSWERED = 0.5;
/** Share of respondents who must have answered a construct, so that the others need not be left out for its sake. */
const ASKED = 0.5;

export interface MeasuredConstruct {
  name: ConstructName;
  /** Positions of its items. */
  items: number[];
}

/** Answers of one wave to the items that measure something: a row per person, a column per item. */
export interface AnswerMatrix {
  /** Number of the questionnaire by row. */
  surveys: number[];
  items: string[];
  constructs: MeasuredConstruct[];
  /** From 1 to 10, rows x items, row by row; NaN for no answer. */
  scores: Float64Array;
  /** Items with the same answer from everybody. */
  constant: string[];
  /** Constructs that fewer than half of all respondents have answered. */
  rare: ConstructName[];
}

/** Who answered what, without items that are constant and constructs that were rarely answered. */
export function answerMatrix(answers: Scores, names: readonly ConstructName[]): AnswerMatrix {
  const asked = names.map((name) => {
    const positions = [...answers.items.keys()].filter((i) => answers.items[i]!.construct === name);
    const given = positions.filter((i) => answersTo(answers, i).length > 0);
    return { name, given, items: given.filter((i) => varies(answersTo(answers, i))) };
  });
  const measured = asked.filter(({ items }) => items.length > 0);
  const kept = measured.filter(({ items }) => isWidelyAnswered(answers, items));
  const positions = kept.flatMap(({ items }) => items);
  const nameOf = (i: number) => answers.items[i]!.item;
  return {
    surveys: answers.surveys,
    items: positions.map(nameOf),
    constructs: kept.map(({ name, items }) => ({ name, items: items.map((item) => positions.indexOf(item)) })),
    scores: columnsAt(answers, positions),
    constant: asked.flatMap(({ given, items }) => given.filter((i) => !items.includes(i)).map(nameOf)),
    rare: measured.filter((construct) => !kept.includes(construct)).map(({ name }) => name),
  };
}

function answersTo({ surveys, items, scores }: Scores, item: number): number[] {
  return surveys.map((_, row) => scores[row * items.length + item]!).filter((score) => !Number.isNaN(score));
}

function varies(scores: readonly number[]): boolean {
  return scores.some((score) => score !== scores[0]);
}

function isWidelyAnswered({ surveys, items: all, scores }: Scores, items: readonly number[]): boolean {
  const enough = surveys.filter((_, row) => hasHalf(scores, row * all.length, items));
  return enough.length >= ASKED * surveys.length;
}

function hasHalf(scores: Float64Array, start: number, items: readonly number[]): boolean {
  let given = 0;
  for (const item of items) if (!Number.isNaN(scores[start + item]!)) given++;
  return given >= ANSWERED * items.length;
}

function columnsAt({ surveys, items, scores }: Scores, positions: readonly number[]): Float64Array {
  const part = new Float64Array(surveys.length * positions.length);
  for (let row = 0; row < surveys.length; row++) {
    positions.forEach((item, i) => (part[row * positions.length + i] = scores[row * items.length + item]!));
  }
  return part;
}

/** Rows of those who answered at least half of the items of each construct. */
export function completeEnough({ surveys, scores, items, constructs }: AnswerMatrix): number[] {
  if (items.length === 0) return [];
  return [...surveys.keys()].filter((row) =>
    constructs.every(({ items: own }) => hasHalf(scores, row * items.length, own)),
  );
}
