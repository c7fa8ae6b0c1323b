import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binOf, boundsOf, roundSteps } from "../../../../../src/components/explore/explorer/bins.ts";

describe("roundSteps", () => {
  it("gives every whole number of a short range a bin of its own", () => {
    expect(roundSteps({ minimum: 0, maximum: 5, low: 0, high: 5 })).toEqual({
      from: 0,
      step: 1,
      count: 6,
      openBelow: false,
      openAbove: false,
    });
  });

  it("takes round steps, and leaves the ends open where numbers lie beyond", () => {
    const steps = roundSteps({ minimum: -1_438_000, maximum: 402_000, low: -152_000, high: 149_000 });
    expect(steps).toEqual({ from: -160_000, step: 10_000, count: 31, openBelow: true, openAbove: true });
  });

  it("keeps to bands that the column is in already", () => {
    expect(roundSteps({ minimum: 20, maximum: 80, low: 20, high: 80 }, 10)).toMatchObject({
      from: 20,
      step: 10,
      count: 7,
    });
  });

  it("covers what lies between low and high with at most 33 bins, each number in the bin whose bounds hold it", () => {
    const wholes = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(wholes, wholes, wholes, (a, b, value) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const steps = roundSteps({ minimum: low, maximum: high, low, high });
        expect(steps.count).toBeLessThanOrEqual(33);
        expect([steps.openBelow, steps.openAbove]).toEqual([false, false]);
        const inside = Math.min(high, Math.max(low, value));
        const bin = binOf(steps, inside);
        const { from, to } = boundsOf(steps, bin, bin);
        expect(inside).toBeGreaterThanOrEqual(from!);
        expect(inside).toBeLessThan(to!);
      }),
    );
  });
});

describe("boundsOf", () => {
  const steps = { from: 0, step: 10, count: 3, openBelow: true, openAbove: false };

  it("has no lower bound where the first bin is open, and ends before the next edge", () => {
    expect(boundsOf(steps, 0, 1)).toEqual({ from: null, to: 20 });
    expect(boundsOf(steps, 1, 2)).toEqual({ from: 10, to: 30 });
  });
});
