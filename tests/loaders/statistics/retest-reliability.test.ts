import { expect, it } from "vitest";
import { randomSource } from "../../../loaders/statistics/random-source.ts";
import { retestReliability } from "../../../loaders/statistics/retest-reliability.ts";

const { normal } = randomSource(3);

it("parts error of measurement from true change by three waves", () => {
  const people = 6000;
  const scores = new Float64Array(3 * people);
  for (let i = 0; i < people; i++) {
    let truth = normal();
    for (let wave = 0; wave < 3; wave++) {
      scores[3 * i + wave] = Math.sqrt(0.6) * truth + Math.sqrt(0.4) * normal();
      truth = 0.8 * truth + 0.6 * normal();
    }
  }
  const found = retestReliability(scores, 3, new Float64Array(people).fill(1));
  expect(found.reliability).toBeCloseTo(0.6, 1);
  expect(found.stability).toBeCloseTo(0.64, 1);
});

it("is the correlation of two waves, and not known where scores do not vary", () => {
  expect(retestReliability(Float64Array.from([1, 1, 2, 2, 3, 3]), 2, [1, 1, 1]).reliability).toBeCloseTo(1);
  expect(retestReliability(new Float64Array(9).fill(5), 3, [1, 1, 1]).reliability).toBeNaN();
});
