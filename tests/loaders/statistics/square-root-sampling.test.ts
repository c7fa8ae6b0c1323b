import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { squareRootChances } from "../../../loaders/statistics/square-root-sampling.ts";

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe("square-root chances", () => {
  it("go with the square root of what is expected", () => {
    const chances = squareRootChances([0.01, 0.04, 0.09], 1);
    [1, 2, 3].forEach((root, i) => expect(chances[i]).toBeCloseTo(root / 6, 12));
  });

  it("share again what a chance of 1 leaves", () => {
    const chances = squareRootChances([100, 1, 1, 1], 2);
    expect(chances[0]).toBe(1);
    expect(chances[1]).toBeCloseTo(1 / 3, 12);
  });

  it("add up to the budget, never above 1, and rise with what is expected", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (expected, share) => {
          const budget = share * expected.length;
          const chances = squareRootChances(expected, budget);
          expect(sum(chances)).toBeCloseTo(budget, 8);
          expected.forEach((value, i) => {
            expect(chances[i]).toBeGreaterThan(0);
            expect(chances[i]).toBeLessThanOrEqual(1);
            expected.forEach((other, j) => {
              if (value < other) expect(chances[i]).toBeLessThanOrEqual(chances[j]! + 1e-12);
            });
          });
        },
      ),
    );
  });

  it("leave no other chances with less variance on the same budget", () => {
    const expected = [0.001, 0.004, 0.02, 0.1];
    const variance = (chances: ArrayLike<number>) => sum(expected.map((p, i) => p / chances[i]!));
    const best = squareRootChances(expected, 0.6);
    const proportional = expected.map((p) => (0.6 * p) / sum(expected));
    expect(variance(best)).toBeLessThan(variance(expected.map(() => 0.15)));
    expect(variance(best)).toBeLessThan(variance(proportional));
  });

  it("are equal when nothing is expected, 1 when all can be looked at, and refuse an empty budget", () => {
    expect([...squareRootChances([0, 0], 1)]).toEqual([0.5, 0.5]);
    expect([...squareRootChances([0, 3], 5)]).toEqual([1, 1]);
    expect(() => squareRootChances([1], 0)).toThrow(RangeError);
  });
});
