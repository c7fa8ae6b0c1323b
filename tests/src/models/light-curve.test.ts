import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsAt, cutFor, difference, together, type LightCurve } from "../../../src/models/light-curve.ts";

const curve: LightCurve = {
  scores: [0.5, 0.2, 0.1],
  requests: [10, 25, 60],
  fraudScores: [0.7, 0.5, 0.2],
  fraudMoney: [100, 100, 100],
  fraudSquare: [10_000, 10_000, 10_000],
};

describe("the curve of lights", () => {
  it("lifts a tie at the threshold into the yellow light", () => {
    expect(countsAt(curve, 0.5)).toEqual({ requests: 10, frauds: 2, money: 200, square: 20_000 });
    expect(countsAt(curve, 0.500001).frauds).toBe(1);
  });

  it("counts requests on a straight line between steps, and never fewer than frauds", () => {
    expect(countsAt(curve, 0.35).requests).toBeCloseTo(17.5, 9);
    expect(countsAt(curve, 0.6)).toMatchObject({ requests: 1, frauds: 1 });
    expect(countsAt(curve, 0.9)).toMatchObject({ requests: 0, frauds: 0 });
    expect(countsAt(curve, -Infinity).requests).toBe(60);
  });

  it("lights more, never less, as the cut falls", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [high, low] = [countsAt(curve, Math.max(a, b)), countsAt(curve, Math.min(a, b))];
        expect(low.requests).toBeGreaterThanOrEqual(high.requests - 1e-9);
        expect(low.frauds).toBeGreaterThanOrEqual(high.frauds);
      }),
    );
  });

  it("does not know the money of channels together when one with frauds does not", () => {
    const unknown = { requests: 5, frauds: 1, money: null, square: 0 };
    expect(together([countsAt(curve, 0.5), unknown]).money).toBeNull();
    expect(together([countsAt(curve, 0.5), { ...unknown, frauds: 0 }]).money).toBe(200);
    expect(difference(countsAt(curve, 0.2), countsAt(curve, 0.5))).toMatchObject({
      requests: 15,
      frauds: 1,
      money: 100,
    });
  });

  it("finds the cut for a number of requests", () => {
    expect(cutFor(curve, 24)).toBe(0.2);
    expect(cutFor(curve, 1000)).toBe(0.1);
  });
});
