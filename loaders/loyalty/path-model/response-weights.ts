import { group, median } from "d3";
import { logisticRegression } from "../../statistics/logistic-regression.ts";
import type { Invitation, Traits, Wave } from "./read-survey.ts";

const TRAITS = [
  "age",
  "tenure",
  "gender",
  "channel",
  "source",
  "residence",
  "income",
] as const satisfies readonly (keyof Traits)[];
/** A level rarer than this is taken into the reference. */
const RAREST = 0.01;
/** Keeps the chance of rare combinations from 0 and 1. */
const RIDGE = 0.5;
/** No answer counts more than so many typical ones. */
const LARGEST = 5;

export interface ResponseWeights {
  /** By the number of the questionnaire, for those who answered; mean 1. */
  weights: ReadonlyMap<number, number>;
  /** Whether the chance to answer could be estimated; otherwise design weights stand alone. */
  corrected: boolean;
}

/**
 * Design weight times the inverse of the estimated chance to answer, which rests on traits that are known of everybody invited and on
 * whether they answered an earlier wave (Rosenbaum 1987; Little and Rubin 2019, ch. 3). Non-response that follows from the attitude itself
 * stays.
 */
export function responseWeights(wave: Wave, earlier: readonly Wave[]): ResponseWeights {
  const known = estimated.get(wave);
  if (known && known.earlier.length === earlier.length && known.earlier.every((one, i) => one === earlier[i]))
    return known.found;
  const found = estimateWeights(wave, earlier);
  estimated.set(wave, { earlier, found });
  return found;
}

/** Several analyses weigh the same waves. */
const estimated = new WeakMap<Wave, { earlier: readonly Wave[]; found: ResponseWeights }>();

function estimateWeights({ invitations }: Wave, earlier: readonly Wave[]): ResponseWeights {
  const fitted = logisticRegression(chanceToAnswer(invitations, earlierAnswers(earlier)));
  const raw = invitations.map(({ weight }, i) =>
    fitted.kind === "estimated" ? weight / fitted.probabilities[i]! : weight,
  );
  const answered = invitations.flatMap((invitation, i) =>
    invitation.answered ? [[invitation.survey, raw[i]!] as const] : [],
  );
  const most = LARGEST * (median(answered, ([, weight]) => weight) ?? 1);
  const capped = answered.map(([survey, weight]) => [survey, Math.min(weight, most)] as const);
  const mean = capped.reduce((sum, [, weight]) => sum + weight, 0) / capped.length;
  return {
    weights: new Map(capped.map(([survey, weight]) => [survey, mean > 0 ? weight / mean : 1])),
    corrected: fitted.kind === "estimated",
  };
}

/** How many equally weighted answers would be as exact (Kish 1965). */
export function effectiveSize(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    squares += weights[i]! ** 2;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}

function earlierAnswers(waves: readonly Wave[]): Map<number, string> {
  const known = new Map<number, string>();
  for (const { invitations } of waves) {
    for (const { customer, answered } of invitations) {
      if (customer === null) continue;
      if (answered) known.set(customer, "answered");
      else if (!known.has(customer)) known.set(customer, "silent");
    }
  }
  return known;
}

function chanceToAnswer(invitations: readonly Invitation[], earlier: ReadonlyMap<number, string>) {
  const levels = TRAITS.map((trait) => invitations.map((invitation) => invitation[trait] ?? "unknown"));
  levels.push(
    invitations.map(({ customer }) => (customer === null ? undefined : earlier.get(customer)) ?? "not asked"),
  );
  const indicators = levels.flatMap(indicatorColumns);
  const predictors = new Float64Array(invitations.length * indicators.length);
  indicators.forEach((indicator, j) => {
    for (let i = 0; i < invitations.length; i++) predictors[i * indicators.length + j] = indicator[i]!;
  });
  return {
    predictors,
    columns: indicators.length,
    outcome: invitations.map(({ answered }) => Number(answered)),
    ridge: RIDGE,
  };
}

/** One column of 0 and 1 for each level but the most frequent and the rarest. */
function indicatorColumns(levels: readonly string[]): Uint8Array[] {
  const frequent = [...group(levels, (level) => level)]
    .map(([level, members]) => ({ level, size: members.length }))
    .sort((a, b) => b.size - a.size || (a.level < b.level ? -1 : 1));
  return frequent
    .slice(1)
    .filter(({ size }) => size >= RAREST * levels.length)
    .map(({ level }) => Uint8Array.from(levels, (own) => Number(own === level)));
}
