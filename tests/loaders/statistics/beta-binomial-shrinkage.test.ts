import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { fitBetaPrior, shrinkShare, spreadOfShares } from "../../../loaders/statistics/beta-binomial-shrinkage.ts";

describe("fitBetaPrior", () => {
  it("finds the spread that groups of one size show beyond chance", () => {
    // Shares .2 and .6 of 10, five groups each: mean .4, variance between .04, of which chance explains .24 / 10 per group.
    const trials = Array.from({ length: 10 }, () => 10);
    const successes = trials.map((_, i) => (i % 2 ? 2 : 6));
    const prior = fitBetaPrior(successes, trials)!;
    // Kleinman with equal weights: g = (.4 * 10 - .24 * 9) / (.24 * (90 - 9)) = .0946502.
    expect(prior.mean).toBeCloseTo(0.4, 12);
    expect(1 / (prior.strength! + 1)).toBeCloseTo((0.4 * 10 - 0.24 * 9) / (0.24 * 81), 6);
  });

  it("recovers a planted prior from groups of unequal sizes", () => {
    const random = xoroshiro128plus(7);
    const uniform = () => ((random.next() >>> 0) + 0.5) / 2 ** 32;
    // Shares uniform on [0, 1] are beta(1, 1): mean .5, strength 2.
    const trials = Array.from({ length: 4000 }, (_, i) => 2 + (i % 40));
    const successes = trials.map((n) => {
      const share = uniform();
      return Array.from({ length: n }, () => Number(uniform() < share)).reduce((a, b) => a + b, 0);
    });
    const prior = fitBetaPrior(successes, trials)!;
    expect(prior.mean).toBeCloseTo(0.5, 1);
    expect(prior.strength).toBeGreaterThan(1.8);
    expect(prior.strength).toBeLessThan(2.2);
    expect(spreadOfShares(prior)).toBeCloseTo(Math.sqrt(1 / 12), 1);
  });

  it("has no strength where groups differ by no more than chance, or are all alike", () => {
    expect(fitBetaPrior([5, 5, 5, 5], [10, 10, 10, 10])!.strength).toBeNull();
    expect(fitBetaPrior([10, 10], [10, 10])).toEqual({ mean: 1, strength: null });
    expect(fitBetaPrior([3], [10])!.strength).toBeNull();
  });

  it("is null without trials", () => {
    expect(fitBetaPrior([0, 0], [0, 0])).toBeNull();
    expect(fitBetaPrior([], [])).toBeNull();
  });
});

describe("shrinkShare", () => {
  it("is the posterior mean with the quantiles of its beta distribution", () => {
    // Beta(1, 1) and 2 of 2: beta(3, 1), whose distribution function is x^3.
    const { estimate, low, high } = shrinkShare(2, 2, { mean: 0.5, strength: 2 });
    expect(estimate).toBeCloseTo(0.75, 12);
    expect(low).toBeCloseTo(Math.cbrt(0.05), 9);
    expect(high).toBeCloseTo(Math.cbrt(0.95), 9);
  });

  it("is the mean of all where groups differ by chance alone", () => {
    expect(shrinkShare(0, 5, { mean: 0.7, strength: null })).toEqual({ estimate: 0.7, low: 0.7, high: 0.7 });
  });
});
