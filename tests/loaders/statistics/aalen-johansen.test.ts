import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aalenJohansen, incidenceAt } from "../../../loaders/statistics/aalen-johansen.ts";
import { kaplanMeier } from "../../../loaders/statistics/kaplan-meier.ts";
import { incidenceInterval } from "../../../loaders/statistics/survival-interval.ts";
import { cause, entry, exit, lives } from "./sixteen-lives.ts";

const anyLives = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) => ({
    entry: Float64Array.from(list, ([from]) => from),
    exit: Float64Array.from(list, ([from, length]) => from + length),
    cause: Uint8Array.from(list, ([, , code]) => code),
  }));

describe("aalenJohansen", () => {
  it("gives incidences and errors of R survival", () => {
    const { time, incidence, variance } = aalenJohansen(lives);
    expect([...time]).toEqual([2, 3, 5, 6, 8, 9, 11, 12]);
    expect(incidence[0]![7]).toBeCloseTo(0.598046875, 10);
    expect(incidence[1]![7]).toBeCloseTo(0.20859375, 10);
    expect(Math.sqrt(variance[0]![4]!)).toBeCloseTo(0.12962830445, 10);
    expect(Math.sqrt(variance[0]![7]!)).toBeCloseTo(0.13883873242, 10);
    expect(Math.sqrt(variance[1]![7]!)).toBeCloseTo(0.10778818934, 10);
  });

  it("gives one minus the sum of incidences as survival, with delayed entry too", () => {
    fc.assert(
      fc.property(anyLives, (drawn) => {
        const { survival, incidence, time } = aalenJohansen(drawn, 3);
        const all = kaplanMeier(drawn);
        time.forEach((_, t) => {
          const sum = incidence.reduce((total, curve) => total + curve[t]!, 0);
          expect(survival[t]).toBeCloseTo(1 - sum, 10);
          expect(survival[t]).toBeCloseTo(all.survival[t]!, 10);
        });
      }),
    );
  });

  it("has Greenwood's variance when there is one cause, also for weighted lives that enter late", () => {
    const weight = Float64Array.from(exit, (_, i) => 1 + (i % 3));
    const one = { entry, exit, weight, cause: cause.map((code) => Math.min(1, code)) };
    const { variance } = aalenJohansen(one);
    const curve = kaplanMeier(one);
    curve.variance.forEach((value, t) => expect(variance[0]![t]).toBeCloseTo(value, 12));
  });

  it("never calls one minus Kaplan-Meier of one cause among several its incidence", () => {
    const { incidence } = aalenJohansen(lives);
    const alone = kaplanMeier(lives, [1]);
    const wrong = 1 - alone.survival.at(-1)!;
    expect(wrong).toBeGreaterThan(incidence[0]!.at(-1)! + 0.05);
  });

  it("gives causes that never happen an incidence of 0", () => {
    const { incidence } = aalenJohansen({ exit: Float64Array.of(1, 2), cause: Uint8Array.of(1, 1) }, 3);
    expect([...incidence[2]!]).toEqual([0, 0]);
    expect(aalenJohansen({ exit: Float64Array.of(1, 2), cause: Uint8Array.of(0, 0) }, 2).incidence).toHaveLength(2);
  });
});

describe("incidenceAt", () => {
  it("is 0 before the first end and unknown after the last sight", () => {
    const curves = aalenJohansen(lives);
    expect(incidenceAt(curves, 1, 1)).toEqual({ incidence: 0, variance: 0 });
    expect(incidenceAt(curves, 2, 13)!.incidence).toBeCloseTo(0.20859375, 10);
    expect(incidenceAt(curves, 1, 20)).toBeNull();
  });
});

it("turns an interval of survival round for an incidence", () => {
  const { low, high } = incidenceInterval(0.2, 0.003);
  expect(low!).toBeLessThan(0.2);
  expect(high!).toBeGreaterThan(0.2);
  expect(incidenceInterval(0, 0)).toEqual({ low: null, high: null });
});
