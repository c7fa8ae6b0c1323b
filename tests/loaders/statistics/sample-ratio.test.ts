import { expect, it } from "vitest";
import { sampleRatioPValue } from "../../../loaders/statistics/sample-ratio.ts";

it("is chi-square against the planned shares, whatever they add up to", () => {
  // (60 - 50)^2 / 50 twice: chi-square 4 with one degree.
  expect(sampleRatioPValue([60, 40], [1, 1])).toBeCloseTo(0.0455, 4);
  expect(sampleRatioPValue([60, 40], [0.5, 0.5])).toBeCloseTo(0.0455, 4);
});

it("is not defined without two arms, people or planned shares", () => {
  expect(sampleRatioPValue([10], [1])).toBeNaN();
  expect(sampleRatioPValue([0, 0], [0.5, 0.5])).toBeNaN();
  expect(sampleRatioPValue([10, 10], [1, 0])).toBeNaN();
});
