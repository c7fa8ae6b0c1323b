import { describe, expect, it } from "vitest";
import { gainFrom, gainTable } from "../../../../loaders/loyalty/lifetime-value/retention-gain.ts";

describe("gainFrom", () => {
  it.each([
    [0.03, 0.5],
    [0.08, 1 / 3],
  ])("is the textbook's at %s for five points on 88 %", (rate, gain) => {
    expect(gainFrom(0.88, 0.93, rate)).toBeCloseTo(gain, 10);
  });

  it("keeps no more than everybody", () => {
    expect(gainFrom(0.98, 1.029, 0.03)).toBe(gainFrom(0.98, 1, 0.03));
  });
});

describe("gainTable", () => {
  it("shows the book's own retention and the example's, and nothing for a handful of customers", () => {
    expect(gainTable({ before: 1000, kept: 940 }, 0.03).map((row) => row["retention"])).toEqual([
      0.94, 0.94, 0.88, 0.88,
    ]);
    expect(gainTable({ before: 5, kept: 4 }, 0.03)).toEqual([]);
  });
});
