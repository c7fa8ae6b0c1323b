import { expect, it } from "vitest";
import { holm } from "../../../loaders/statistics/holm.ts";

it("multiplies by the comparisons that are left, and never steps down again", () => {
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  [0.03, 0.06, 0.06, 0.02].forEach((expected, i) => expect(adjusted[i]).toBeCloseTo(expected, 12));
});

it("stops at 1 and does not count what is not defined", () => {
  const adjusted = holm([0.6, NaN, 0.9]);
  expect(adjusted).toEqual([1, NaN, 1]);
});
