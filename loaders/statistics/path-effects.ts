import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { randomNormal } from "d3-random";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { choleskyFactor } from "./cholesky.ts";
import type { CovarianceSolution } from "./covariance-structure.ts";
import type { CovarianceModel } from "./covariance-structure-model.ts";
import { LEVEL } from "./interval-level.ts";
import { percentileInterval, type Interval } from "./percentile-interval.ts";
import { hasLoop } from "./recursive-regressions.ts";

/** A way along arrows: places in model.parameters, whose values are multiplied. */
export type Way = readonly number[];

export interface EffectWays {
  total: Way[];
  /** The arrow from cause to outcome itself, if there is one. */
  direct: Way[];
  /** All ways through other variables. */
  indirect: Way[];
}

/** All ways from one variable to another; null for a model with loops, whose ways have no end. */
export function effectWays(model: CovarianceModel, from: string, to: string): EffectWays | null {
  if (hasLoop(model)) return null;
  const [start, end] = [model.variables.indexOf(from), model.variables.indexOf(to)];
  const arrows = [...model.parameters.entries()].filter(([, { matrix }]) => matrix === "coefficient");
  const waysFrom = (variable: number): Way[] =>
    variable === end
      ? [[]]
      : arrows
          .filter(([, { column }]) => column === variable)
          .flatMap(([place, { row }]) => waysFrom(row).map((rest) => [place, ...rest]));
  const total = start < 0 || end < 0 || start === end ? [] : waysFrom(start);
  return { total, direct: total.filter((way) => way.length === 1), indirect: total.filter((way) => way.length > 1) };
}

/** Sum over ways of the product of their coefficients (Wright 1934). @param values of model.parameters */
export function effectValue(ways: readonly Way[], values: ArrayLike<number>): number {
  return ways.reduce((sum, way) => sum + way.reduce((product, place) => product * values[place]!, 1), 0);
}

export interface EffectEstimate extends Interval {
  effect: number;
  error: number;
}

/** An effect with its standard error and interval by the delta method (Sobel 1982). */
export function deltaEffect(solution: CovarianceSolution, ways: readonly Way[], level = LEVEL): EffectEstimate {
  const values = solution.parameters.map(({ estimate }) => estimate);
  const places = freePlaces(solution.model);
  const gradient = places.map((place) => derivative(ways, values, place));
  const error = Math.sqrt(quadraticForm(solution.estimateCovariance, gradient));
  const effect = effectValue(ways, values);
  const halfWidth = normalQuantile(1 - (1 - level) / 2, 0, 1) * error;
  return { effect, error, low: effect - halfWidth, high: effect + halfWidth };
}

/** Draws of the parameters from their large-sample normal distribution, each row the values of model.parameters. */
export function drawParameters(solution: CovarianceSolution, draws: number, seed: number): Float64Array[] {
  const { model, estimates, estimateCovariance } = solution;
  const q = estimates.length;
  const factor = choleskyFactor(estimateCovariance, q)!;
  const places = freePlaces(model);
  const generator = xoroshiro128plus(seed);
  const normal = randomNormal.source(() => (generator.next() >>> 0) / 2 ** 32)();
  const values = Float64Array.from(solution.parameters, ({ estimate }) => estimate);
  return Array.from({ length: draws }, () => {
    const noise = Float64Array.from({ length: q }, () => normal());
    const row = values.slice();
    for (let i = 0; i < q; i++) {
      let shift = 0;
      for (let j = 0; j <= i; j++) shift += factor[i * q + j]! * noise[j]!;
      row[places[i]!] = estimates[i]! + shift;
    }
    return row;
  });
}

/** Percentile interval of an effect over rows of parameter values (MacKinnon, Lockwood and Williams 2004). */
export function simulatedInterval(ways: readonly Way[], rows: readonly Float64Array[], level = LEVEL): Interval {
  return percentileInterval(
    rows.map((row) => effectValue(ways, row)),
    level,
  );
}

/** Places in model.parameters of the free ones. */
export function freePlaces(model: CovarianceModel): number[] {
  return [...model.parameters.entries()]
    .filter(([, { fixed, exogenous }]) => fixed === undefined && !exogenous)
    .map(([place]) => place);
}

function derivative(ways: readonly Way[], values: readonly number[], place: number): number {
  return ways
    .filter((way) => way.includes(place))
    .reduce((sum, way) => sum + way.reduce((product, p) => (p === place ? product : product * values[p]!), 1), 0);
}

function quadraticForm(matrix: Float64Array, vector: readonly number[]): number {
  let sum = 0;
  vector.forEach((left, i) => vector.forEach((right, j) => (sum += left * right * matrix[i * vector.length + j]!)));
  return sum;
}
