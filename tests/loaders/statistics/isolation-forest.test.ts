import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { describe, expect, it } from "vitest";
import { isolationForest } from "../../../loaders/statistics/isolation-forest.ts";
import { averagePathLength, isolationScore, type IsolationForest } from "../../../src/models/isolation-forest.ts";

const generator = xoroshiro128plus(3);
const features = [0, 1].map(() => Float64Array.from({ length: 1000 }, () => uniformFloat64(generator)));

describe("isolationForest", () => {
  it("scores a row far from the others higher than one among them", () => {
    const forest = isolationForest(features)!;
    expect(isolationScore(forest, [0.5, 0.5])).toBeLessThan(0.5);
    expect(isolationScore(forest, [6, 6])).toBeGreaterThan(0.65);
  });

  it("gives all rows one half when every one of them is as easy to part", () => {
    // Two values, each cut at once: path 1 of an average of 1.
    const forest = isolationForest([[0, 1]])!;
    expect(isolationScore(forest, [0])).toBeCloseTo(0.5, 12);
  });

  it("takes the average path length of a search tree", () => {
    expect([0, 1, 2].map(averagePathLength)).toEqual([0, 0, 1]);
    // Liu, Ting and Zhou's 256: 2 (ln 255 + 0.5772) - 2 x 255 / 256
    expect(averagePathLength(256)).toBeCloseTo(10.2448, 4);
  });

  it("scores rows with missing values, in training and after", () => {
    const gaps = features.map((column, j) => column.map((value, row) => (row % 7 === j ? NaN : value)));
    const forest = isolationForest(gaps)!;
    expect(isolationScore(forest, [NaN, 0.5])).toBeLessThan(0.55);
    expect(isolationScore(forest, [NaN, 6])).toBeGreaterThan(isolationScore(forest, [NaN, 0.5]));
  });

  it("is the same for the same seed, through JSON too", () => {
    const [a, b, c] = [1, 1, 2].map((seed) => JSON.stringify(isolationForest(features, { seed })));
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    const published = JSON.parse(a!) as IsolationForest;
    expect(isolationScore(published, [0.2, 0.9])).toBe(isolationScore(isolationForest(features)!, [0.2, 0.9]));
  });

  it("is null where nothing varies or nothing is there", () => {
    expect(isolationForest([[1, 1, 1]])).toBeNull();
    expect(isolationForest([[NaN, NaN]])).toBeNull();
    expect(isolationForest([[5]])).toBeNull();
    expect(isolationForest([])).toBeNull();
  });
});
