import { describe, expect, it } from "vitest";
import { linearFit, logisticFit, type FittedRegression } from "../../../loaders/statistics/fitted-regression.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";
import { standardisedContrast, standardisedMean } from "../../../loaders/statistics/standardised-contrast.ts";

/** Trait (column 0) and another (column 1), and an outcome that only the other moves. */
function confounded(n: number, seed: number) {
  const random = randomSource(seed);
  const predictors = new Float64Array(2 * n);
  const outcome = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const other = Number(random.uniform() < 0.5);
    predictors[2 * i] = Number(random.uniform() < (other ? 0.8 : 0.2));
    predictors[2 * i + 1] = other;
    outcome[i] = Number(random.uniform() < (other ? 0.8 : 0.4));
  }
  return { predictors, columns: 2, outcome };
}

const alone = (n: number) => new Float64Array(n).fill(NaN);
const everybody = (n: number) => new Uint8Array(n).fill(1);
const traitAgainstBase = (n: number) => ({
  block: [0],
  first: [{ column: 0, share: 1 }],
  second: [{ column: null, share: 1 }],
  population: everybody(n),
});

describe("standardisedContrast", () => {
  it("is the mean of expected differences, by hand", () => {
    // Saturated: shares kept are 3/4, 1/2 with the trait and 1/2, 1/4 without, at the two levels of the other.
    const cells = [
      [1, 1, 3, 1],
      [1, 0, 2, 2],
      [0, 1, 2, 2],
      [0, 0, 1, 3],
    ] as const;
    const rows = cells.flatMap(([trait, other, kept, gone]) => [
      ...Array.from({ length: kept }, () => [trait, other, 1]),
      ...Array.from({ length: gone }, () => [trait, other, 0]),
    ]);
    const fit = logisticFit({
      predictors: Float64Array.from(rows.flatMap(([trait, other]) => [trait!, other!])),
      columns: 2,
      outcome: Float64Array.from(rows, ([, , kept]) => kept!),
    }) as FittedRegression;
    const { first, second, difference } = standardisedContrast(fit, traitAgainstBase(16), alone(16));
    expect(first.mean).toBeCloseTo(5 / 8, 6);
    expect(second.mean).toBeCloseTo(3 / 8, 6);
    expect(difference.mean).toBeCloseTo(1 / 4, 6);
  });

  it("takes away what another trait makes of the difference", () => {
    const n = 4000;
    const fit = logisticFit(confounded(n, 1)) as FittedRegression;
    const { difference } = standardisedContrast(fit, traitAgainstBase(n), alone(n));
    expect(Math.abs(difference.mean)).toBeLessThan(2.5 * difference.error);
    expect(difference.error).toBeCloseTo(2 * Math.sqrt((0.2 * 0.8) / n), 2);
  });

  it("is the coefficient of a linear regression, with its robust error of rows left out one by one", () => {
    const problem = confounded(500, 2);
    const fit = linearFit(problem)!;
    const { difference } = standardisedContrast(fit, traitAgainstBase(500), alone(500));
    expect(difference.mean).toBeCloseTo(fit.coefficients[1]!, 10);
    const robust = fit.leftOut.reduce((sum, residual, i) => {
      const [a, b] = [problem.predictors[2 * i]!, problem.predictors[2 * i + 1]!];
      const along = fit.inverse[3]! + fit.inverse[4]! * a + fit.inverse[5]! * b;
      return sum + (along * residual) ** 2;
    }, 0);
    expect(difference.error).toBeCloseTo(Math.sqrt((robust * 500) / 499), 10);
  });

  it("is as wide as its sampling has it", () => {
    const estimates = Array.from({ length: 60 }, (_, seed) => {
      const fit = logisticFit(confounded(400, seed)) as FittedRegression;
      return standardisedContrast(fit, traitAgainstBase(400), alone(400)).difference;
    });
    const mean = estimates.reduce((sum, one) => sum + one.mean, 0) / 60;
    const spread = Math.sqrt(estimates.reduce((sum, one) => sum + (one.mean - mean) ** 2, 0) / 59);
    const stated = estimates.reduce((sum, one) => sum + one.error, 0) / 60;
    expect(spread / stated).toBeGreaterThan(0.75);
    expect(spread / stated).toBeLessThan(1.3);
  });

  it("takes rows of a cluster for as sure as one when they are the same", () => {
    const { predictors, columns, outcome } = confounded(300, 3);
    const twice = {
      predictors: Float64Array.from([...predictors, ...predictors]),
      columns,
      outcome: Float64Array.from([...outcome, ...outcome]),
    };
    const single = logisticFit({ predictors, columns, outcome }) as FittedRegression;
    const double = logisticFit(twice) as FittedRegression;
    const clusters = Float64Array.from({ length: 600 }, (_, i) => i % 300);
    const one = standardisedContrast(single, traitAgainstBase(300), alone(300)).difference;
    const two = standardisedContrast(double, traitAgainstBase(600), clusters).difference;
    expect(Math.abs(two.error / one.error - 1)).toBeLessThan(0.02);
  });

  it("has means between those of the levels that a mix is made of", () => {
    const fit = logisticFit(confounded(300, 4)) as FittedRegression;
    const within = { block: [0], population: everybody(300) };
    const mean = (share: number) =>
      standardisedMean(
        fit,
        within,
        [
          { column: 0, share },
          { column: null, share: 1 - share },
        ],
        alone(300),
      ).mean;
    expect(mean(0.3)).toBeCloseTo(0.3 * mean(1) + 0.7 * mean(0), 12);
  });
});

describe("logisticFit and linearFit", () => {
  it("leave out rows whose outcome is not known", () => {
    const { predictors, columns, outcome } = confounded(200, 5);
    const half = outcome.map((value, i) => (i < 100 ? value : NaN));
    const [some, own] = [predictors.slice(0, 200), outcome.slice(0, 100)];
    const byAll = logisticFit({ predictors, columns, outcome: half }) as FittedRegression;
    const alone = logisticFit({ predictors: some, columns, outcome: own }) as FittedRegression;
    byAll.coefficients.forEach((value, j) => expect(value).toBeCloseTo(alone.coefficients[j]!, 8));
    expect(byAll.residuals.slice(100).every((value) => value === 0)).toBe(true);
    expect(linearFit({ predictors, columns, outcome: half })!.coefficients[1]).toBeCloseTo(
      linearFit({ predictors: some, columns, outcome: own })!.coefficients[1]!,
      10,
    );
  });

  it("know how far each row would lie off had it been left out", () => {
    const { predictors, columns, outcome } = confounded(40, 7);
    const fit = linearFit({ predictors, columns, outcome })!;
    const without = linearFit({ predictors, columns, outcome: outcome.map((value, i) => (i === 3 ? NaN : value)) })!;
    const [a, b, c] = without.coefficients;
    const expected = a! + b! * predictors[6]! + c! * predictors[7]!;
    expect(fit.leftOut[3]).toBeCloseTo(outcome[3]! - expected, 10);
  });

  it("say why there is no fit", () => {
    const { predictors, columns } = confounded(50, 6);
    const same = new Float64Array(50).fill(1);
    expect(logisticFit({ predictors, columns, outcome: same })).toMatchObject({ reason: "one_outcome" });
    const twin = Float64Array.from({ length: 100 }, (_, i) => predictors[i - (i % 2)]!);
    expect(linearFit({ predictors: twin, columns, outcome: same })).toBeNull();
  });
});
