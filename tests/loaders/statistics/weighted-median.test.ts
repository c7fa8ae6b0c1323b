import { expect, it } from "vitest";
import { weightedMedian } from "../../../loaders/statistics/weighted-median.ts";

it("is the smallest value at or below which half of the weight lies", () => {
  expect(weightedMedian([3, 1, 2], [1, 1, 1])).toBe(2);
  expect(weightedMedian([3, 1, 2], [5, 1, 1])).toBe(3);
  expect(weightedMedian([1, 2], [0.1 + 0.2, 0.3])).toBe(1);
});

it("leaves out what is not known, and is not a number of nothing", () => {
  expect(weightedMedian([NaN, 4], [9, 1])).toBe(4);
  expect(weightedMedian([], [])).toBeNaN();
});
