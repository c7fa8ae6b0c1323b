import { expect, it } from "vitest";
import type { Attitudes } from "../../../../loaders/loyalty/behaviour/attitudes.ts";
import { errorFromItems, errorFromRepeats } from "../../../../loaders/loyalty/behaviour/measurement-error.ts";

/** Each of 200 people answers twice; the first score moves by 2 for every other person and by -2 for the rest, the second never. */
const people = 200;
const twice = {
  customer: Float64Array.from({ length: 2 * people }, (_, i) => Math.floor(i / 2)),
  weight: new Float64Array(2 * people).fill(1),
  scores: [
    Float64Array.from({ length: 2 * people }, (_, i) => 5 + (i % 4 === 1 ? 2 : i % 4 === 3 ? -2 : 0)),
    Float64Array.from({ length: 2 * people }, (_, i) => Math.floor(i / 2) % 7),
  ],
  measurement: { reliability: [0.8, null] },
} as unknown as Attitudes;

it("takes half the variance of the difference between two answers for error", () => {
  const { error, draws } = errorFromRepeats(twice, 1)!;
  expect(error[0]).toBeCloseTo(4 / 2, 10);
  expect([error[1], error[3]]).toEqual([0, 0]);
  expect(Math.abs(draws[0]![0]! - 2)).toBeLessThan(0.2);
});

it("does not tell error from change with fewer than 100 pairs", () => {
  const few = { ...twice, customer: twice.customer.map((customer, i) => (i < 2 * 99 ? customer : i)) };
  expect(errorFromRepeats(few, 1)).toBeNull();
});

it("takes what items do not share for error, and none where a single item cannot tell", () => {
  const { error } = errorFromItems(twice);
  expect(error[0]).toBeCloseTo(0.2 * 2, 2);
  expect([...error.subarray(1)]).toEqual([0, 0, 0]);
});
