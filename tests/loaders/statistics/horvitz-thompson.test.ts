import fc from "fast-check";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import {
  hajekMean,
  horvitzThompsonTotal,
  weightedCountInterval,
} from "../../../loaders/statistics/horvitz-thompson.ts";

const probability = fc.double({ min: 0.01, max: 1, noNaN: true });

describe("the Horvitz-Thompson total", () => {
  it("weighs each unit by one over its chance", () => {
    const { total, variance } = horvitzThompsonTotal([1, 0, 2], [0.1, 0.5, 0.25]);
    expect(total).toBeCloseTo(18, 12);
    expect(variance).toBeCloseTo(0.9 * 100 + 0.75 * 64, 12);
  });

  it("is the sum without variance when all are drawn for certain", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 })), (values) => {
        const all = horvitzThompsonTotal(
          values,
          values.map(() => 1),
        );
        expect(all).toEqual({ total: values.reduce((sum, value) => sum + value, 0), variance: 0 });
      }),
    );
  });

  it("is unbiased, and so is its variance: over all samples of three units", () => {
    fc.assert(
      fc.property(fc.tuple(probability, probability, probability), (chances) => {
        const values = [3, -1, 5];
        let mean = 0;
        let variance = 0;
        let square = 0;
        for (let sample = 0; sample < 8; sample++) {
          const drawn = [0, 1, 2].filter((i) => sample & (1 << i));
          const likelihood = chances.reduce((product, p, i) => product * (drawn.includes(i) ? p : 1 - p), 1);
          const found = horvitzThompsonTotal(
            drawn.map((i) => values[i]!),
            drawn.map((i) => chances[i]!),
          );
          mean += likelihood * found.total;
          square += likelihood * found.total ** 2;
          variance += likelihood * found.variance;
        }
        expect(mean).toBeCloseTo(7, 8);
        expect(variance / Math.max(1, square)).toBeCloseTo((square - mean ** 2) / Math.max(1, square), 8);
      }),
    );
  });

  it("refuses a unit that could not be drawn", () => {
    expect(() => horvitzThompsonTotal([1], [0])).toThrow(RangeError);
    expect(() => horvitzThompsonTotal([1], [1.2])).toThrow(RangeError);
    expect(() => hajekMean([1], [NaN])).toThrow(RangeError);
  });
});

describe("the Hájek mean", () => {
  it("is the weighted mean, and keeps a constant exactly", () => {
    expect(hajekMean([1, 0], [0.5, 0.25]).mean).toBeCloseTo(1 / 3, 12);
    expect(hajekMean([7, 7, 7], [0.1, 0.4, 1])).toEqual({ mean: 7, variance: 0 });
    expect(hajekMean([], []).mean).toBeNaN();
  });
});

describe("the interval of a weighted count", () => {
  it("is the exact Poisson interval when all weights are 1", () => {
    // Garwood's 90 % interval of 5 events.
    const { low, high } = weightedCountInterval([1, 1, 1, 1, 1], 1);
    expect(low).toBeCloseTo(1.9701, 4);
    expect(high).toBeCloseTo(10.513, 3);
  });

  it("reaches from 0 to three times the largest weight when nothing was found", () => {
    const { low, high } = weightedCountInterval([], 50);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(-50 * Math.log(0.05), 8);
  });

  it("holds the truth at least as often as it says, with few finds and unequal chances", () => {
    const generator = xoroshiro128plus(7);
    const chances = Array.from({ length: 300 }, (_, i) => 0.01 + 0.09 * ((i % 30) / 29));
    const frauds = chances.filter((_, i) => i % 6 === 0);
    let held = 0;
    for (let round = 0; round < 2000; round++) {
      const weights = frauds.filter((p) => uniformFloat64(generator) < p).map((p) => 1 / p);
      const { low, high } = weightedCountInterval(weights, 100);
      if (low <= frauds.length && frauds.length <= high) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.9);
  });
});
