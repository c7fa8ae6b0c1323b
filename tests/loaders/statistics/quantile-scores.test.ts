import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantileCuts, quantileScore } from "../../../loaders/statistics/quantile-scores.ts";
import { rfmScores } from "../../../loaders/statistics/rfm-scores.ts";

describe("quantileCuts", () => {
  it("interpolates between two values as R's quantile does", () => {
    expect(quantileCuts([40, 10, 30, 20], 4)).toEqual([17.5, 25, 32.5]);
  });

  it("leaves out what is not known, and has no cuts of nothing", () => {
    expect(quantileCuts([NaN, 1, 3], 2)).toEqual([2]);
    expect(quantileCuts([], 5)).toEqual([]);
    expect(quantileCuts([NaN], 5)).toEqual([]);
  });
});

describe("quantileScore", () => {
  it("counts a value on a cut with the group beneath", () => {
    expect([2, 3, 4, 5, 9].map((value) => quantileScore(value, [3, 4, 5, 7]))).toEqual([1, 1, 2, 3, 5]);
    expect(quantileScore(NaN, [1])).toBeNaN();
  });

  it("never parts equal values, and never ranks a smaller one higher", () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (drawn) => {
        const cuts = quantileCuts(drawn, 5);
        const sorted = [...drawn].sort((a, b) => a - b);
        const scores = sorted.map((value) => quantileScore(value, cuts));
        expect(scores.every((score, i) => score >= 1 && score <= 5 && (i === 0 || score >= scores[i - 1]!))).toBe(true);
      }),
    );
  });
});

describe("rfmScores", () => {
  it("gives 5 to the latest, the most purchases and the largest amount", () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const { sinceLast, purchases, amount } = rfmScores({ sinceLast: days, purchases: days, amount: days });
    expect(sinceLast).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(purchases).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(amount).toEqual(purchases);
  });
});
