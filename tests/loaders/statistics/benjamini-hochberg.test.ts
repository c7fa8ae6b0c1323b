import { expect, it } from "vitest";
import { benjaminiHochberg } from "../../../loaders/statistics/benjamini-hochberg.ts";

it("steps up from the largest p-value, as worked by hand", () => {
  const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.5]);
  [0.04, 0.16 / 3, 0.16 / 3, 0.5].forEach((value, i) => expect(adjusted[i]).toBeCloseTo(value, 12));
});

it("leaves one comparison alone and keeps NaN out", () => {
  expect(benjaminiHochberg([0.02])).toEqual([0.02]);
  expect(benjaminiHochberg([NaN, 0.02])).toEqual([NaN, 0.02]);
});
