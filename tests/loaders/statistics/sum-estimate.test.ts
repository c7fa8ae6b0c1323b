import { expect, it } from "vitest";
import { sumWithInterval } from "../../../loaders/statistics/sum-estimate.ts";

it("is 1.645 times the root of the sum of squares on either side", () => {
  const { sum, low, high } = sumWithInterval(10, 4);
  expect(sum).toBe(10);
  expect(high - sum).toBeCloseTo(3.28971, 5);
  expect(sum - low).toBeCloseTo(3.28971, 5);
});
