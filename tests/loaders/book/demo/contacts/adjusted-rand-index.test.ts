import { expect, it } from "vitest";
import { adjustedRandIndex } from "../../../../../loaders/book/demo/contacts/adjusted-rand-index.ts";

it("is 1 for the same partition under other names, and below 0 for one that agrees less than chance would", () => {
  expect(
    adjustedRandIndex([
      [0, 3],
      [3, 0],
    ]),
  ).toBe(1);
  // Of 15 pairs 1 is together in both, 6 in rows, 4 in columns: (1 - 1.6) / (5 - 1.6).
  expect(
    adjustedRandIndex([
      [2, 1, 0],
      [1, 1, 1],
    ]),
  ).toBeCloseTo(-0.6 / 3.4, 12);
});

it("is nothing where all are of one class", () => {
  expect(adjustedRandIndex([[4]])).toBeNull();
});
