import { describe, expect, it } from "vitest";
import { logisticRegression, type LogisticRegression } from "../../../loaders/statistics/logistic-regression.ts";

/** A two-by-two table: 10 of 40 without the trait, 30 of 50 with it. */
const table = {
  predictors: Float64Array.of(0, 0, 1, 1),
  columns: 1,
  outcome: [1, 0, 1, 0],
  weights: [10, 30, 30, 20],
};

describe("logisticRegression", () => {
  it("gives the log odds and the log odds ratio of a two-by-two table, with their errors", () => {
    const found = logisticRegression(table) as LogisticRegression;
    expect(found.coefficients[0]).toBeCloseTo(Math.log(10 / 30), 8);
    expect(found.coefficients[1]).toBeCloseTo(Math.log(30 / 20 / (10 / 30)), 8);
    expect(found.standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 10 + 1 / 30 + 1 / 30 + 1 / 20), 8);
    expect([...found.probabilities]).toEqual([0.25, 0.25, 0.6, 0.6].map((share) => expect.closeTo(share, 8) as number));
  });

  it("gives the same for rows as for their weights", () => {
    const rows = table.weights.flatMap((weight, i) => Array<number>(weight).fill(i));
    const spread = {
      predictors: Float64Array.from(rows, (i) => table.predictors[i]!),
      columns: 1,
      outcome: rows.map((i) => table.outcome[i]!),
    };
    const [a, b] = [table, spread].map((input) => logisticRegression(input) as LogisticRegression);
    expect(b!.coefficients[1]).toBeCloseTo(a!.coefficients[1]!, 10);
    expect(b!.logLikelihood).toBeCloseTo(a!.logLikelihood, 8);
  });

  it("says when there is one outcome only", () => {
    expect(logisticRegression({ ...table, outcome: [1, 1, 1, 1] })).toEqual({ kind: "failed", reason: "one_outcome" });
  });

  it("says when a predictor tells the outcomes apart, and a ridge holds it", () => {
    const apart = { predictors: Float64Array.of(0, 0, 1, 1), columns: 1, outcome: [0, 0, 1, 1] };
    expect(logisticRegression(apart)).toEqual({ kind: "failed", reason: "separated" });
    const held = logisticRegression({ ...apart, ridge: 0.5 });
    expect(held.kind).toBe("estimated");
  });

  it("says when predictors hang together", () => {
    const twice = { predictors: Float64Array.of(0, 0, 1, 1, 1, 1, 0, 0), columns: 2, outcome: [0, 1, 1, 0] };
    expect(logisticRegression(twice)).toEqual({ kind: "failed", reason: "collinear" });
  });

  it("lets a ridge hold rows that are as good as certain", () => {
    const far = { predictors: Float64Array.of(-900, -1, 1, 1000), columns: 1, outcome: [0, 0, 1, 1], ridge: 1e-6 };
    const found = logisticRegression(far) as LogisticRegression;
    expect(found.kind).toBe("estimated");
    expect(Number.isFinite(found.logLikelihood)).toBe(true);
  });

  it("gives the same whether or not zeros are passed over", () => {
    const rows = Array.from({ length: 60 }, (_, i) => [Number(i % 5 === 0), Number(i % 7 === 0), Number(i % 11 === 0)]);
    const outcome = rows.map(([a, b], i) => Number(i % 3 === 0 || (a === 1 && b === 0 && i % 2 === 0)));
    const input = { columns: 3, outcome, ridge: 0.1 };
    const sparse = logisticRegression({ ...input, predictors: Float64Array.from(rows.flat()) }) as LogisticRegression;
    // One less each turns the columns over and fills them.
    const dense = logisticRegression({
      ...input,
      predictors: Float64Array.from(rows.flat(), (value) => value - 1),
    }) as LogisticRegression;
    for (const j of [1, 2, 3]) expect(dense.coefficients[j]).toBeCloseTo(sparse.coefficients[j]!, 7);
  });
});
