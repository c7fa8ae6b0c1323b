import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poolSmallGroups } from "../../../loaders/value/small-cells.ts";

const pool = (sizes: number[]) =>
  poolSmallGroups(
    sizes,
    (size) => size,
    (small) => small.reduce((a, b) => a + b, 0),
  );

describe("poolSmallGroups", () => {
  it("keeps groups of ten and more as they are", () => {
    expect(pool([30, 10, 12])).toEqual([30, 10, 12]);
  });

  it("pools small groups when they are ten together", () => {
    expect(pool([30, 4, 12, 7])).toEqual([30, 12, 11]);
  });

  it("takes the next smallest into a pool of fewer than ten", () => {
    expect(pool([30, 4, 12])).toEqual([30, 16]);
  });

  it("publishes nothing of fewer than ten people in all", () => {
    expect(pool([4, 5])).toEqual([]);
    expect(pool([])).toEqual([]);
  });

  it("never leaves a group of fewer than ten, and loses nobody once there are ten", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), (sizes) => {
        const groups = pool(sizes);
        const total = sizes.reduce((a, b) => a + b, 0);
        expect(groups.every((size) => size >= 10)).toBe(true);
        if (total >= 10) expect(groups.reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });
});
