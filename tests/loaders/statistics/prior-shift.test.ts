import { describe, expect, it } from "vitest";
import { priorShift } from "../../../loaders/statistics/prior-shift.ts";

describe("priorShift", () => {
  it("is the difference of log-odds where all rows score alike", () => {
    expect(priorShift(Float64Array.of(0, 0), 0.2)).toBeCloseTo(Math.log(0.25), 12);
  });

  it("brings the weighted mean probability of spread scores to the share", () => {
    const scores = Float64Array.of(-12, -3, 0, 4, 20);
    const weights = [5, 4, 3, 2, 1];
    const shift = priorShift(scores, 0.01, weights);
    const mean = scores.reduce((sum, score, i) => sum + weights[i]! / (1 + Math.exp(-score - shift)), 0) / 15;
    expect(mean).toBeCloseTo(0.01, 12);
  });
});
