import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discordantPairsNeeded, mcnemarExact } from "../../../loaders/statistics/mcnemar.ts";

describe("mcnemarExact", () => {
  it("is twice the smaller binomial tail", () => {
    // (C(10, 0) + C(10, 1)) / 2^10, twice.
    expect(mcnemarExact(1, 9)).toBeCloseTo((2 * 11) / 1024, 12);
    expect(mcnemarExact(0, 5)).toBeCloseTo(2 / 32, 12);
  });

  it("is 1 without pairs and for equal ones", () => {
    expect(mcnemarExact(0, 0)).toBe(1);
    expect(mcnemarExact(7, 7)).toBe(1);
  });

  it("does not know which method is called the first", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        expect(mcnemarExact(a, b)).toBe(mcnemarExact(b, a));
      }),
    );
  });
});

describe("discordantPairsNeeded", () => {
  it("is Connor's number", () => {
    const expected = ((1.959964 / 2 + 0.841621 * Math.sqrt(0.7 * 0.3)) / 0.2) ** 2;
    expect(discordantPairsNeeded(0.7)).toBeCloseTo(expected, 3);
  });

  it("grows without end as the methods become equal", () => {
    expect(discordantPairsNeeded(0.5)).toBe(Infinity);
    expect(discordantPairsNeeded(0.51)).toBeGreaterThan(discordantPairsNeeded(0.6));
    expect(discordantPairsNeeded(0.3)).toBeCloseTo(discordantPairsNeeded(0.7), 9);
  });
});
