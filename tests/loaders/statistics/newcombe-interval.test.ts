import { describe, expect, it } from "vitest";
import { differenceOfShares } from "../../../loaders/statistics/newcombe-interval.ts";

const AT_95 = 1.959963984540054;

describe("the difference of two shares", () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
  ])(
    "has the published interval for %i/%i against %i/%i (Newcombe 1998, Interval estimation for the difference, table II, method 10)",
    (a, n, b, m, low, high) => {
      const found = differenceOfShares({ events: a, n }, { events: b, n: m }, AT_95);
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
    },
  );

  it("turns around when the groups do", () => {
    const [first, second] = [
      { events: 7, n: 31 },
      { events: 20, n: 45 },
    ];
    const [one, other] = [differenceOfShares(first, second), differenceOfShares(second, first)];
    expect(one.low).toBeCloseTo(-other.high, 12);
    expect(one.pValue).toBeCloseTo(other.pValue, 12);
  });

  it("has no p-value when nobody has the event", () => {
    expect(differenceOfShares({ events: 0, n: 12 }, { events: 0, n: 9 }).pValue).toBeNaN();
  });
});
