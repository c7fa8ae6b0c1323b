import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { choleskyFactor, choleskySolve } from "../../statistics/cholesky.ts";
import { weightedCorrelation } from "../../statistics/correlation-matrix.ts";
import { sampleMoments } from "../../statistics/covariance-matrix.ts";
import type { ConstructName } from "../path-model/constructs.ts";
import type { Attitudes } from "./attitudes.ts";
import type { Calibrated } from "./calibrate.ts";
import { before, positionsOf } from "./causal-order.ts";
import type { MeasurementError } from "./measurement-error.ts";

const DRAWS = 100;

/**
 * Points of satisfaction that follow one point more of each construct before it, its total effect: regressions on the covariances of scores
 * less those of their errors. A construct whose error leaves next to nothing is left out.
 */
export function satisfactionEffects(
  attitudes: Attitudes,
  { error, draws }: MeasurementError,
  seed: number,
): Map<ConstructName, Calibrated> {
  const { constructs } = attitudes;
  const target = constructs.indexOf("satisfaction");
  const causes = before("satisfaction").filter((name) => constructs.includes(name));
  if (target < 0) return new Map();
  const { observed, drawn } = covariances(attitudes, seed);
  const slope = (name: ConstructName, covariance: Float64Array, own: Float64Array) =>
    firstSlope(
      covariance.map((value, i) => value - own[i]!),
      constructs.length,
      positionsOf(constructs, name),
      target,
    );
  return new Map(
    causes.flatMap((name): [ConstructName, Calibrated][] => {
      const coefficient = slope(name, observed, error);
      const simulated = drawn.map((covariance, d) => slope(name, covariance, draws[d % draws.length]!));
      const solved = Float64Array.from(simulated.filter((value) => value !== null));
      return coefficient === null || solved.length < 0.95 * DRAWS ? [] : [[name, { coefficient, draws: solved }]];
    }),
  );
}

/** Covariances of the scores, and of persons drawn with replacement; their variances are held. */
function covariances({ customer, scores, weight }: Attitudes, seed: number) {
  const k = scores.length;
  const data = new Float64Array(customer.length * k);
  scores.forEach((column, j) => column.forEach((value, i) => (data[i * k + j] = value)));
  const observed = sampleMoments(Object.fromEntries(scores.map((column, j) => [j, column])), weight).covariance;
  // Answers stand by customer, so that a person's code grows by one where the customer changes.
  const person = new Uint32Array(customer.length);
  for (let i = 1; i < person.length; i++) person[i] = person[i - 1]! + Number(customer[i] !== customer[i - 1]);
  const persons = (person.at(-1) ?? -1) + 1;
  const generator = xoroshiro128plus(seed);
  const drawn = Array.from({ length: DRAWS }, () => {
    const times = new Float64Array(persons);
    for (let i = 0; i < persons; i++) {
      const chosen = Math.floor(((generator.next() >>> 0) * persons) / 2 ** 32);
      times[chosen] = times[chosen]! + 1;
    }
    const counted = weight.map((value, i) => value * times[person[i]!]!);
    const correlation = weightedCorrelation(data, k, counted);
    return correlation.map((value, at) => {
      return value * Math.sqrt(observed[Math.floor(at / k) * (k + 1)]! * observed[(at % k) * (k + 1)]!);
    });
  });
  return { observed, drawn };
}

/** Slope of the target on the first of some variables, the others held. */
function firstSlope(covariance: Float64Array, size: number, causes: readonly number[], target: number): number | null {
  const k = causes.length;
  const among = Float64Array.from(causes.flatMap((i) => causes.map((j) => covariance[i * size + j]!)));
  const factor = choleskyFactor(among, k);
  if (!factor) return null;
  return choleskySolve(
    factor,
    k,
    causes.map((i) => covariance[i * size + target]!),
  )[0]!;
}
