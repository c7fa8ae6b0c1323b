import { expect, it } from "vitest";
import { centredInterval, percentileInterval } from "../../../loaders/statistics/percentile-interval.ts";

const hundred = Array.from({ length: 101 }, (_, i) => 100 - i);

it("leaves a twentieth of the replicates on either side", () => {
  const { low, high } = percentileInterval(hundred);
  expect(low).toBeCloseTo(5, 12);
  expect(high).toBeCloseTo(95, 12);
});

it("leaves out replicates that are not defined", () => {
  expect(percentileInterval([NaN, ...hundred])).toEqual(percentileInterval(hundred));
});

it("gives no interval from fewer than twenty replicates", () => {
  expect(percentileInterval(Array.from({ length: 19 }, (_, i) => i))).toEqual({ low: null, high: null });
});

it("holds the estimate where replicates are biased, without changing how wide they spread", () => {
  const { low, high } = centredInterval(hundred, 200);
  expect(low).toBeCloseTo(155, 12);
  expect(high).toBeCloseTo(245, 12);
});
