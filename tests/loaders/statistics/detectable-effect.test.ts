import { expect, it } from "vitest";
import { detectableEffect, powerOf, unitsNeeded } from "../../../loaders/statistics/detectable-effect.ts";

it("is found four times out of five", () => {
  expect(powerOf(detectableEffect(0.2), 0.2)).toBeCloseTo(0.8, 4);
});

it("finds nothing as often as the level says", () => {
  expect(powerOf(0, 1)).toBeCloseTo(0.1, 10);
});

it("asks for four times the units for half the effect", () => {
  const effect = detectableEffect(1);
  expect(unitsNeeded(effect, 1)).toBeCloseTo(1, 12);
  expect(unitsNeeded(effect / 2, 1)).toBeCloseTo(4, 12);
});
