import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queueDay } from "../../../src/models/review-queue.ts";

describe("a branch's day of reviews", () => {
  it("leaves what exceeds one review: λ - P(N > 0)", () => {
    const { unserved, short } = queueDay(0.5, [0, 1]);
    expect(unserved).toBeCloseTo(0.5 - (1 - Math.exp(-0.5)), 12);
    expect(short).toBeCloseTo(1 - 1.5 * Math.exp(-0.5), 12);
  });

  it("leaves all lights of days without a reviewer, and none of them beyond reviewers", () => {
    expect(queueDay(0.5, [1])).toMatchObject({ unserved: 0.5, beyondReviewers: 0 });
  });

  it("agrees with the sum over arrivals", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), fc.integer({ min: 0, max: 8 }), (lights, reviews) => {
        const capacity = [...new Array<number>(reviews).fill(0), 1];
        let [expected, probability] = [0, Math.exp(-lights)];
        for (let n = 0; n < 200; n++, probability *= lights / n) expected += Math.max(0, n - reviews) * probability;
        expect(queueDay(lights, capacity).unserved).toBeCloseTo(expected, 8);
      }),
    );
  });
});
