import { describe, expect, it } from "vitest";
import { addRow, emptyLesson, relearnt } from "../../../../loaders/fraud/evolution/simulation/learner.ts";
import { SIGNALS } from "../../../../loaders/fraud/evolution/simulation/scenario.ts";
import { logisticRegression } from "../../../../loaders/statistics/logistic-regression.ts";
import { normalDraws } from "../../../../loaders/statistics/parameter-draws.ts";

describe("the light learner", () => {
  it("comes to the logistic regression with the same ridge when it is fitted again and again", () => {
    const normal = normalDraws(3);
    const rows = 400;
    const signals = new Float64Array(rows * SIGNALS).map(() => normal());
    const outcome = Uint8Array.from({ length: rows }, (_, i) => Number(signals[i * SIGNALS]! + normal() > 1.2));
    const lesson = emptyLesson(rows);
    const weights = Float64Array.from({ length: rows }, (_, i) => 1 + (i % 3));
    for (let i = 0; i < rows; i++) addRow(lesson, signals, i * SIGNALS, outcome[i]!, weights[i]!);
    let coefficients: Float64Array = new Float64Array(SIGNALS + 1);
    for (let round = 0; round < 10; round++) coefficients = relearnt(coefficients, lesson);
    const full = logisticRegression({ predictors: signals, columns: SIGNALS, outcome, weights, ridge: 0.5 });
    if (full.kind === "failed") throw new Error(full.reason);
    coefficients.forEach((value, j) => expect(value).toBeCloseTo(full.coefficients[j]!, 3));
  });

  it("stays finite with one label only, and without rows", () => {
    const lesson = emptyLesson(3);
    for (let i = 0; i < 3; i++) addRow(lesson, new Float64Array(SIGNALS).fill(i), 0, 0, 1);
    expect(relearnt(new Float64Array(SIGNALS + 1), lesson).every(Number.isFinite)).toBe(true);
    const before = Float64Array.from({ length: SIGNALS + 1 }, (_, j) => (j === 0 ? -3 : 0));
    expect(relearnt(before, emptyLesson(1))).toEqual(before);
  });
});
