import { mean, variance } from "d3-array";
import { percentileInterval, type Interval } from "../../statistics/percentile-interval.ts";
import { randomSource } from "../../statistics/random-source.ts";
import { retestReliability } from "../../statistics/retest-reliability.ts";
import type { Answer, AnsweredWave } from "./answers.ts";

/** How exactly attachment is measured, and by what it is known. */
export interface Reliability extends Interval {
  reliability: number;
  /** Correlation of true attachment between first and last wave; null where it cannot be told from error. */
  stability: number | null;
  people: number;
  method: "griffin_three_waves" | "griffin_two_waves" | "griffin_items";
}

/** Fewer people tell too little of an error. */
const FEWEST = 50;

interface Options {
  seed: number;
  bootstraps: number;
}

/** From those who answered three waves, else two, else from how far the items of one wave agree; null when too few did. */
export function reliabilityOf(waves: readonly AnsweredWave[], options: Options): Reliability | null {
  for (const size of [3, 2] as const) {
    if (waves.length < size) continue;
    const rows = answeredAll(waves.slice(-size));
    if (rows.length >= FEWEST) return fromRetest(rows, size, options);
  }
  return fromItems(waves.at(-1)?.answers ?? []);
}

/** Attachment by wave of those who answered all of them. */
function answeredAll(waves: readonly AnsweredWave[]): number[][] {
  const byWave = waves.map(({ answers }) => new Map(answers.map((answer) => [answer.customer, answer.attachment])));
  return [...byWave[0]!.keys()].flatMap((customer) => {
    const scores = byWave.map((scoreOf) => scoreOf.get(customer));
    return scores.every((score) => score !== undefined) ? [scores] : [];
  });
}

function fromRetest(rows: readonly number[][], waves: 2 | 3, { seed, bootstraps }: Options): Reliability | null {
  const scores = Float64Array.from(rows.flat());
  const found = retestReliability(scores, waves, new Float64Array(rows.length).fill(1));
  if (!(found.reliability > 0)) return null;
  const { uniform } = randomSource(seed);
  const replicates = Array.from({ length: bootstraps }, () => {
    const weights = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const drawn = Math.floor(uniform() * rows.length);
      weights[drawn] = weights[drawn]! + 1;
    }
    return retestReliability(scores, waves, weights).reliability;
  });
  const method = waves === 3 ? "griffin_three_waves" : "griffin_two_waves";
  return { ...found, ...percentileInterval(replicates), people: rows.length, method };
}

/**
 * Stratified alpha (Cronbach, Schönemann and McKie 1965) of the sum of both constructs, which stands in for the root of their product; from those who
 * answered every item.
 */
function fromItems(answers: readonly Answer[]): Reliability | null {
  const complete = answers.filter(({ items }) =>
    [...items.preference, ...items.difference].every((score) => !Number.isNaN(score)),
  );
  if (complete.length < FEWEST) return null;
  const all = variance(complete, ({ preference, difference }) => preference + difference)!;
  const errors = (["preference", "difference"] as const).map((construct) => {
    const columns = complete[0]!.items[construct].map((_, k) =>
      variance(complete, ({ items }) => items[construct][k]!)!,
    );
    const total = variance(complete, (answer) => answer[construct])!;
    const k = columns.length;
    if (k < 2 || total === 0) return NaN;
    const alpha = (k / (k - 1)) * (1 - mean(columns)! / (k * total));
    return (1 - alpha) * total;
  });
  const reliability = 1 - (errors[0]! + errors[1]!) / all;
  if (!(reliability > 0)) return null;
  return { reliability, stability: null, low: null, high: null, people: complete.length, method: "griffin_items" };
}
