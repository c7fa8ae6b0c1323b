import { describe, expect, it } from "vitest";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { randomNormal } from "d3-random";
import { shrinkMeans } from "../../../loaders/statistics/normal-shrinkage.ts";

/** Batting averages of Efron and Morris (1975), first 45 at bats, with the binomial variance of their mean. */
const BATTING = [
  0.4, 0.378, 0.356, 0.333, 0.311, 0.311, 0.289, 0.267, 0.244, 0.244, 0.222, 0.222, 0.222, 0.222, 0.222, 0.2, 0.178,
  0.156,
];

it("draws the batting averages of Efron and Morris towards .265 by about four fifths", () => {
  const error = Math.sqrt((0.2654 * (1 - 0.2654)) / 45);
  const shrunk = shrinkMeans(BATTING.map((mean) => ({ mean, error })))!;
  // With equal variances it is James and Stein's estimator with k - 3: 1 - B = .212.
  expect(1 - shrunk[0]!.shrinkage).toBeCloseTo(0.212, 1);
  expect(shrunk[0]!.estimate).toBeCloseTo(0.294, 2);
  expect(shrunk.at(-1)!.estimate).toBeCloseTo(0.242, 2);
});

it("leaves means alone that lie apart by far more than chance", () => {
  const shrunk = shrinkMeans([0, 10, 20, 30, 40].map((mean) => ({ mean, error: 0.1 })))!;
  shrunk.forEach(({ estimate }, i) => expect(estimate).toBeCloseTo(10 * i, 2));
});

it("says nothing of fewer than four", () => {
  expect(shrinkMeans([1, 2, 3].map((mean) => ({ mean, error: 1 })))).toBeNull();
});

describe("over many draws of twelve campaigns", () => {
  const generator = xoroshiro128plus(3);
  const normal = randomNormal.source(() => (generator.next() >>> 0) / 2 ** 32)(0, 1);
  let [covered, all, best, bestShrunk] = [0, 0, 0, 0];
  for (let draw = 0; draw < 400; draw++) {
    const truth = Array.from({ length: 12 }, () => 1 + 0.7 * normal());
    const means = truth.map((value, i) => ({ mean: value + (0.5 + i / 12) * normal(), error: 0.5 + i / 12 }));
    const shrunk = shrinkMeans(means)!;
    shrunk.forEach(({ low, high }, i) => (covered += Number(low <= truth[i]! && truth[i]! <= high)));
    all += 12;
    const top = means.reduce((highest, { mean }, i) => (mean > means[highest]!.mean ? i : highest), 0);
    best += means[top]!.mean - truth[top]!;
    bestShrunk += shrunk[top]!.estimate - truth[top]!;
  }

  it("holds the truth about nine times out of ten", () => {
    expect(covered / all).toBeGreaterThan(0.87);
    expect(covered / all).toBeLessThan(0.95);
  });

  it("takes two thirds of the flattery off the best, and more", () => {
    expect(best / 400).toBeGreaterThan(0.8);
    expect(Math.abs(bestShrunk)).toBeLessThan(best / 3);
  });
});
