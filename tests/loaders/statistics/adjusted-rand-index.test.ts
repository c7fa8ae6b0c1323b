import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustedRandIndex } from "../../../loaders/statistics/adjusted-rand-index.ts";

describe("adjustedRandIndex", () => {
  it("gives Hubert and Arabie's index by hand", () => {
    // Pairs that stand together: 4 in the first, 2 in the second, 1 in both, of 10.
    expect(adjustedRandIndex([0, 0, 0, 1, 1], [0, 0, 1, 1, 2])).toBeCloseTo((1 - 0.8) / (3 - 0.8), 12);
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
  });

  it("is 1 for the same groups under other names, the same both ways round, and never above 1", () => {
    const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(labels, labels, (first, second) => {
        const rows = Math.min(first.length, second.length);
        const [a, b] = [first.slice(0, rows), second.slice(0, rows)];
        expect(
          adjustedRandIndex(
            a,
            a.map((label) => 9 - label),
          ),
        ).toBe(1);
        expect(adjustedRandIndex(a, b)).toBeCloseTo(adjustedRandIndex(b, a), 12);
        expect(adjustedRandIndex(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is about 0 for groupings drawn apart", () => {
    const a = Array.from({ length: 5000 }, (_, i) => i % 3);
    const b = Array.from({ length: 5000 }, (_, i) => Math.floor(((i * 7919) % 5003) / 1251));
    expect(Math.abs(adjustedRandIndex(a, b))).toBeLessThan(0.01);
  });

  it("refuses groupings of different rows", () => {
    expect(() => adjustedRandIndex([0, 1], [0])).toThrow(RangeError);
  });
});
