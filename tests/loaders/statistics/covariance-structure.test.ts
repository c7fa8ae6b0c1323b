import { describe, expect, it } from "vitest";
import { fitCovarianceStructure, type CovarianceSolution } from "../../../loaders/statistics/covariance-structure.ts";
import bootstrapCovarianceStructure, {
  admissibleRows,
} from "../../../loaders/statistics/covariance-structure-bootstrap.ts";
import { sampleMoments, type SampleMoments } from "../../../loaders/statistics/covariance-matrix.ts";
import type { ModelTerm } from "../../../loaders/statistics/covariance-structure-model.ts";
import {
  deltaEffect,
  drawParameters,
  effectWays,
  simulatedInterval,
} from "../../../loaders/statistics/path-effects.ts";

const measured = (left: string, ...rights: string[]): ModelTerm[] =>
  rights.map((right) => ({ left, operator: "=~", right }));
const regressed = (left: string, ...rights: string[]): ModelTerm[] =>
  rights.map((right) => ({ left, operator: "~", right }));

function moments(names: string[], rows: number[][], n = 200): SampleMoments {
  return { names, means: new Float64Array(names.length), covariance: Float64Array.from(rows.flat()), n };
}

/** Numbers without a pattern and without a generator. */
function noise(n: number, phase: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    const x = Math.sin((i + 1) * 12.9898 + phase * 78.233) * 43758.5453;
    return (x - Math.floor(x) - 0.5) * Math.sqrt(12);
  });
}

function solved(terms: ModelTerm[], sample: SampleMoments): CovarianceSolution {
  const fit = fitCovarianceStructure(terms, sample);
  if (fit.status !== "converged") throw new Error(fit.status);
  return fit;
}

const valueOf = ({ parameters }: CovarianceSolution, left: string, right: string) =>
  parameters.find((parameter) => parameter.left === left && parameter.right === right)!;

describe("fitCovarianceStructure", () => {
  it("gives the loadings of one factor on three items by hand: products of covariances", () => {
    const fit = solved(
      measured("f", "a", "b", "c"),
      moments(
        ["a", "b", "c"],
        [
          [2, 0.6, 0.5],
          [0.6, 1, 0.3],
          [0.5, 0.3, 1],
        ],
      ),
    );
    expect(valueOf(fit, "f", "b").estimate).toBeCloseTo(0.3 / 0.5, 6);
    expect(valueOf(fit, "f", "c").estimate).toBeCloseTo(0.3 / 0.6, 6);
    expect(valueOf(fit, "f", "f").estimate).toBeCloseTo((0.6 * 0.5) / 0.3, 6);
    expect(fit.indices).toMatchObject({ df: 0, pValue: null, rmsea: null, cfi: 1, tli: null });
  });

  it("gives a regression's slope, error and explained share on observed variables", () => {
    const fit = solved(
      regressed("y", "x"),
      moments(
        ["x", "y"],
        [
          [2, 1],
          [1, 3],
        ],
        50,
      ),
    );
    const slope = valueOf(fit, "y", "x");
    expect(slope.estimate).toBeCloseTo(0.5, 8);
    expect(slope.error).toBeCloseTo(Math.sqrt(2.5 / (50 * 2)), 8);
    expect(fit.r2["y"]).toBeCloseTo(1 / 6, 8);
    expect(valueOf(fit, "x", "x")).toMatchObject({ estimate: 2, error: null });
  });

  it("recovers a model from the covariances it implies", () => {
    const terms = [...measured("f", "a", "b", "c"), ...measured("g", "d", "e", "h"), ...regressed("g", "f")];
    const loadings = [1, 0.8, 0.6, 1, 1.2, 0.7];
    const factor = (i: number) => (i < 3 ? 0 : 1);
    const latent = [
      [1, 0.5],
      [0.5, 0.25 + 0.6],
    ];
    const covariance = loadings.map((left, i) =>
      loadings.map((right, j) => left * right * latent[factor(i)]![factor(j)]! + (i === j ? 0.5 : 0)),
    );
    const fit = solved(terms, moments(["a", "b", "c", "d", "e", "h"], covariance));
    expect(valueOf(fit, "g", "f").estimate).toBeCloseTo(0.5, 6);
    expect(valueOf(fit, "g", "e").estimate).toBeCloseTo(1.2, 6);
    expect(fit.r2["g"]).toBeCloseTo(0.25 / 0.85, 6);
    expect(fit.indices.chiSquare).toBeCloseTo(0, 6);
    expect(fit.indices).toMatchObject({ df: 8, rmseaLow: 0 });
  });

  it("keeps a negative variance and names its variable", () => {
    const fit = solved(
      measured("f", "a", "b", "c"),
      moments(
        ["a", "b", "c"],
        [
          [1, 0.8, 0.8],
          [0.8, 1, 0.5],
          [0.8, 0.5, 1],
        ],
      ),
    );
    expect(fit.negativeVariances).toEqual(["a"]);
    expect(valueOf(fit, "a", "a").estimate).toBeCloseTo(1 - 0.64 / 0.5, 6);
  });

  it.each([
    [
      "unknown_variable",
      ["z"],
      regressed("y", "z"),
      moments(
        ["x", "y"],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ],
    [
      "too_few_observations",
      ["y", "x"],
      regressed("y", "x"),
      moments(
        ["x", "y"],
        [
          [1, 0],
          [0, 1],
        ],
        2,
      ),
    ],
    [
      "constant_variable",
      ["x"],
      regressed("y", "x"),
      moments(
        ["x", "y"],
        [
          [0, 0],
          [0, 1],
        ],
      ),
    ],
    [
      "singular_covariance",
      [],
      regressed("y", "x"),
      moments(
        ["x", "y"],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ],
    [
      "not_identified",
      [],
      measured("f", "a", "b"),
      moments(
        ["a", "b"],
        [
          [1, 0.5],
          [0.5, 1],
        ],
      ),
    ],
  ] as const)("says %s instead of numbers", (status, variables, terms, sample) => {
    expect(fitCovarianceStructure([...terms], sample)).toEqual({ status, variables: [...variables] });
  });

  it("does not identify two factors whose items have nothing to do with each other's", () => {
    const identity = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => Number(i === j)));
    const fit = fitCovarianceStructure(
      [...measured("f", "a", "b"), ...measured("g", "c", "d")],
      moments(["a", "b", "c", "d"], identity),
    );
    expect(["not_identified", "not_converged"]).toContain(fit.status);
  });
});

describe("effects and draws", () => {
  const n = 300;
  const x = noise(n, 1);
  const m = noise(n, 2).map((e, i) => 0.5 * x[i]! + e);
  const y = noise(n, 3).map((e, i) => 0.4 * m[i]! + 0.2 * x[i]! + e);
  const columns = { x, m, y };
  const terms = [...regressed("m", "x"), ...regressed("y", "m", "x")];
  const fit = solved(terms, sampleMoments(columns));

  it("sums the products of coefficients along every way", () => {
    const ways = effectWays(fit.model, "x", "y")!;
    const [a, b, c] = [valueOf(fit, "m", "x"), valueOf(fit, "y", "m"), valueOf(fit, "y", "x")];
    expect(deltaEffect(fit, ways.indirect).effect).toBeCloseTo(a.estimate * b.estimate, 10);
    expect(deltaEffect(fit, ways.total).effect).toBeCloseTo(a.estimate * b.estimate + c.estimate, 10);
    const error = Math.hypot(a.estimate * b.error!, b.estimate * a.error!);
    expect(deltaEffect(fit, ways.indirect).error).toBeCloseTo(error, 8);
  });

  it("has no way between a variable and what it does not reach, and none counted where arrows go in circles", () => {
    expect(effectWays(fit.model, "y", "x")!.total).toEqual([]);
    const circle = {
      ...fit.model,
      parameters: [...fit.model.parameters, { ...fit.model.parameters[0]!, row: 0, column: 1 }],
    };
    const back = fit.model.parameters.map((parameter) => ({
      ...parameter,
      row: parameter.column,
      column: parameter.row,
    }));
    expect(effectWays({ ...circle, parameters: [...fit.model.parameters, ...back] }, "x", "y")).toBeNull();
  });

  it("draws intervals that agree with each other, and the same ones again from the same seed", () => {
    const ways = effectWays(fit.model, "x", "y")!.indirect;
    const delta = deltaEffect(fit, ways);
    const simulated = simulatedInterval(ways, drawParameters(fit, 5000, 7));
    const bootstrap = bootstrapCovarianceStructure({ terms, columns, start: fit.estimates, draws: 1000, seed: 7 });
    const resampled = simulatedInterval(ways, admissibleRows(bootstrap).rows);
    for (const { low, high } of [simulated, resampled]) {
      expect(Math.abs(low! - delta.low!)).toBeLessThan(0.03);
      expect(Math.abs(high! - delta.high!)).toBeLessThan(0.03);
    }
    expect(bootstrapCovarianceStructure({ terms, columns, start: fit.estimates, draws: 1000, seed: 7 })).toEqual(
      bootstrap,
    );
  });

  it("regresses in a draw what scoring finds in it", () => {
    const input = { terms, columns, start: fit.estimates, draws: 3, seed: 1 };
    // A covariance of residuals that is held at 0 changes nothing but the way of computing.
    const scored = [...terms, { left: "m", operator: "~~", right: "y", fixed: 0 } as const];
    const fast = bootstrapCovarianceStructure(input);
    const slow = bootstrapCovarianceStructure({ ...input, terms: scored });
    fast.rows.forEach((row, i) => [0, 1, 2].forEach((k) => expect(row[k]).toBeCloseTo(slow.rows[i]![k]!, 3)));
  });

  it("leaves out draws without admissible solution and says how many they were", () => {
    const bootstrap = { rows: [Float64Array.of(1), Float64Array.of(2)], admissible: [true, false], failed: 2 };
    expect(admissibleRows(bootstrap)).toEqual({ rows: [Float64Array.of(1)], leftOut: 0.75 });
  });
});
