import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier, survivalAt, survivalTime } from "../../../loaders/statistics/kaplan-meier.ts";
import { selectLives, usableLives, type Lifetimes } from "../../../loaders/statistics/lifetimes.ts";
import { numberAtRisk } from "../../../loaders/statistics/number-at-risk.ts";
import { survivalInterval } from "../../../loaders/statistics/survival-interval.ts";
import { lateLives, lives } from "./sixteen-lives.ts";

describe("kaplanMeier", () => {
  it("gives survival and Greenwood's error of R survival", () => {
    const { time, atRisk, survival, variance } = kaplanMeier(lives);
    expect([...time]).toEqual([2, 3, 5, 6, 8, 9, 11, 12]);
    expect([...atRisk]).toEqual([16, 15, 13, 10, 8, 6, 4, 3]);
    expect(survival[4]).toBeCloseTo(0.4640625, 10);
    expect(Math.sqrt(variance[0]!)).toBeCloseTo(0.06051536478, 10);
    expect(Math.sqrt(variance[7]!)).toBeCloseTo(0.11674170579, 10);
  });

  it("counts late entrants from their entry on, as R survival does", () => {
    const { atRisk, survival, variance } = kaplanMeier(lateLives);
    expect([...atRisk]).toEqual([12, 13, 13, 10, 8, 6, 4, 3]);
    expect(survival[7]).toBeCloseTo(0.1845876479, 10);
    expect(Math.sqrt(variance[7]!)).toBeCloseTo(0.11253170591, 10);
  });

  it("treats causes that are not named as censored", () => {
    const { time, events } = kaplanMeier(lives, [2]);
    expect([...time]).toEqual([3, 6, 9]);
    expect([...events]).toEqual([1, 1, 1]);
  });

  it("counts a life of weight 2 twice, in survival and, for its variance, as one that cannot differ from itself", () => {
    const weighted = kaplanMeier({ ...lives, weight: lives.exit.map(() => 2) });
    const plain = kaplanMeier(lives);
    expect([...weighted.survival]).toEqual([...plain.survival]);
    weighted.variance.forEach((value, t) => expect(value).toBeCloseTo(plain.variance[t]!, 12));
  });

  it("is the share that is left when nobody is censored, with a binomial variance", () => {
    const exits = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(exits, (list) => {
        const curve = kaplanMeier({ exit: Float64Array.from(list), cause: new Uint8Array(list.length).fill(1) });
        curve.time.forEach((time, t) => {
          const share = list.filter((exit) => exit > time).length / list.length;
          expect(curve.survival[t]).toBeCloseTo(share, 10);
          expect(curve.variance[t]).toBeCloseTo((share * (1 - share)) / list.length, 10);
        });
      }),
    );
  });

  it("stays at 1 without events and comes to 0 when all have ended", () => {
    const none = kaplanMeier({ exit: Float64Array.of(3, 5), cause: Uint8Array.of(0, 0) });
    expect(none.time).toHaveLength(0);
    expect(survivalAt(none, 4)).toEqual({ survival: 1, variance: 0 });
    const all = kaplanMeier({ exit: Float64Array.of(3, 5), cause: Uint8Array.of(1, 1) });
    expect(survivalAt(all, 99)).toEqual({ survival: 0, variance: 0 });
  });

  it("accepts one life, no life, and a life that ends on the day on which it begins", () => {
    expect(kaplanMeier({ exit: Float64Array.of(3), cause: Uint8Array.of(1) }).survival[0]).toBe(0);
    expect(kaplanMeier({ exit: new Float64Array(), cause: new Uint8Array() }).time).toHaveLength(0);
    const { atRisk, survival } = kaplanMeier({ exit: Float64Array.of(0, 2), cause: Uint8Array.of(1, 0) });
    expect([atRisk[0], survival[0]]).toEqual([2, 0.5]);
  });

  it("refuses lives that end before they begin and says how many", () => {
    const bad: Lifetimes = {
      entry: Float64Array.of(0, 5, 0, 0),
      exit: Float64Array.of(-1, 5, NaN, 3),
      cause: Uint8Array.of(1, 1, 1, 1),
    };
    expect(() => kaplanMeier(bad)).toThrow(/3 lives/);
    const usable = usableLives(bad);
    expect([...usable]).toEqual([3]);
    expect(kaplanMeier(selectLives(bad, usable)).time).toHaveLength(1);
  });
});

describe("survivalAt", () => {
  it("knows nothing after the last life was seen", () => {
    const curve = kaplanMeier(lives);
    expect(survivalAt(curve, 14)!.survival).toBeCloseTo(0.193359375, 10);
    expect(survivalAt(curve, 14.5)).toBeNull();
    expect(survivalAt(curve, 1)).toEqual({ survival: 1, variance: 0 });
  });
});

describe("survivalInterval", () => {
  it("gives the 90 % log-log interval of R survival", () => {
    const { survival, variance } = kaplanMeier(lives);
    const { low, high } = survivalInterval(survival[4]!, variance[4]!);
    expect(low).toBeCloseTo(0.24326165717, 9);
    expect(high).toBeCloseTo(0.6590488601, 9);
  });

  it("has no bounds where survival is 0 or 1", () => {
    expect(survivalInterval(1, 0)).toEqual({ low: null, high: null });
    expect(survivalInterval(0, 0)).toEqual({ low: null, high: null });
  });
});

describe("survivalTime", () => {
  it("gives the median with the interval of R survival", () => {
    expect(survivalTime(kaplanMeier(lives))).toEqual({ time: 8, low: 5, high: 12 });
  });

  it("is null when survival stays above the share", () => {
    expect(survivalTime(kaplanMeier(lives), { share: 0.1 }).time).toBeNull();
  });

  it("is the middle of a stretch that lies on the share exactly", () => {
    const curve = kaplanMeier({ exit: Float64Array.of(1, 2, 5, 9), cause: Uint8Array.of(1, 1, 1, 1) });
    expect(survivalTime(curve).time).toBe(3.5);
  });
});

it("counts who is at risk just before a time", () => {
  expect(numberAtRisk(lateLives, [0, 2, 3, 8, 15])).toEqual([10, 12, 13, 8, 0]);
  expect(numberAtRisk(lives, [0])).toEqual([16]);
});
