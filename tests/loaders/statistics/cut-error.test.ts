import { expect, it } from "vitest";
import { cutError } from "../../../loaders/statistics/cut-error.ts";

it("is the angle between score and truth at a cut in the middle", () => {
  const { misplaced, crossings } = cutError(0.7, 0);
  expect(misplaced).toBeCloseTo(Math.acos(Math.sqrt(0.7)) / Math.PI, 4);
  expect(crossings).toBeCloseTo(Math.acos(0.7) / Math.PI, 4);
});

it("is nothing without error, a half without truth, and less at the edge", () => {
  expect(cutError(1, 0)).toEqual({ misplaced: 0, crossings: 0 });
  expect(cutError(0, 0.3).crossings).toBeCloseTo(2 * 0.6179 * 0.3821, 3);
  expect(cutError(0.7, 2).misplaced).toBeLessThan(cutError(0.7, 0).misplaced);
});
