import { randomNormal } from "d3-random";
import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { changeOf } from "../../../src/models/change.ts";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";

const estimated = (value: number, low: number, high: number, changes: Partial<Estimate> = {}): Estimate => ({
  ...estimateOf(value, 1_000, "mean", { low, high, grade: "C" }),
  ...changes,
});
const counted = (value: number) => estimateOf(value, 1_000, "count");

describe("changeOf", () => {
  it("adds the widths of two symmetric intervals as squares", () => {
    // Half widths 3 and 4 make 5; 6 is 1.2 times as far, z = 1.974.
    const change = changeOf(estimated(16, 13, 19), estimated(10, 6, 14));
    expect(change).toMatchObject({ before: 10, difference: 6, low: 1, high: 11, verdict: "more_than_noise" });
    expect(change.p).toBeCloseTo(0.0484, 4);
    expect(changeOf(estimated(14, 11, 17), estimated(10, 6, 14))).toMatchObject({ low: -1, verdict: "within_noise" });
  });

  it("takes from skew intervals the sides that face each other, as Newcombe does for two shares", () => {
    // 56/70 against 48/80 (Newcombe 1998, method 10, at 95 %): Wilson bounds .6918-.8772 and .4906-.7001, difference .0524 to .3339.
    const change = changeOf(estimated(0.8, 0.6918, 0.8772), estimated(0.6, 0.4906, 0.7001));
    expect(change.low).toBeCloseTo(0.2 - Math.hypot(0.8 - 0.6918, 0.7001 - 0.6), 10);
    expect(change.low).toBeCloseTo(0.0524, 3);
    expect(change.high).toBeCloseTo(0.3339, 3);
  });

  it("says of a number counted in full twice only by what it changed", () => {
    expect(changeOf(counted(110), counted(100))).toEqual({
      ...{ before: 100, difference: 10, low: null, high: null, p: null },
      verdict: "counted",
    });
  });

  it("tells a number that is the same from one that rounds to the same", () => {
    expect(changeOf(estimated(5, 4, 6), estimated(5, 3, 7)).verdict).toBe("unchanged");
    expect(changeOf(counted(0), counted(0)).verdict).toBe("unchanged");
    expect(changeOf(counted(1e9 + 10), counted(1e9)).verdict).toBe("counted");
  });

  it("cannot tell when the number is missing, measured otherwise or has no interval, and says which", () => {
    const now = estimated(5, 4, 6);
    expect(changeOf(now, undefined).reason).toBe("no_number_then");
    expect(changeOf(now, noEstimate("too_few", 3, "mean", "C")).reason).toBe("no_number_then");
    expect(changeOf(undefined, now)).toMatchObject({ before: 5, difference: null, reason: "no_number_now" });
    expect(changeOf(now, estimated(9, 8, 10, { method: "median" }))).toMatchObject({
      ...{ before: 9, difference: null, verdict: "cannot_tell", reason: "measured_otherwise" },
    });
    expect(changeOf(now, estimated(9, 8, 10, { grade: "D" })).reason).toBe("measured_otherwise");
    expect(changeOf(now, { ...estimated(9, 8, 10), low: null, high: null })).toMatchObject({
      ...{ difference: -4, verdict: "cannot_tell", reason: "no_interval" },
    });
    expect(changeOf(now, estimated(9, 9, 9)).reason).toBe("no_interval");
  });

  it("is the opposite when the books change places", () => {
    const book = fc.tuple(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(book, book, ([a, wide], [b, narrow]) => {
        const [one, other] = [estimated(a, a - wide, a + 2 * wide), estimated(b, b - 3 * narrow, b + narrow)];
        const [there, back] = [changeOf(one, other), changeOf(other, one)];
        expect(back.verdict).toBe(there.verdict);
        if (there.low === null) return;
        expect(back.difference).toBeCloseTo(-there.difference!, 9);
        expect(back.low).toBeCloseTo(-there.high!, 9);
        expect(back.p).toBeCloseTo(there.p!, 9);
      }),
    );
  });

  it("says that a change is more than noise if and only if its interval leaves out none", () => {
    const value = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const change = changeOf(estimated(a, a - 3, a + 1), estimated(b, b - 1, b + 2));
        if (change.p === null) return;
        expect(change.verdict === "more_than_noise").toBe(change.low! > 0 || change.high! < 0);
        if (Math.abs(change.p - 0.1) > 1e-9) expect(change.verdict === "more_than_noise").toBe(change.p < 0.1);
      }),
    );
  });
});

describe("changeOf, over many books", () => {
  const HALF = 1.6448536;
  const generator = xoroshiro128plus(7);
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  const normal = randomNormal.source(uniform)(0, 1);
  /** The share of 4,000 pairs of books whose number seems to have changed. */
  function alarms(pair: () => [Estimate, Estimate]): number {
    let alarms = 0;
    for (let i = 0; i < 4_000; i++) if (changeOf(...pair()).verdict === "more_than_noise") alarms++;
    return alarms / 4_000;
  }
  const drawn = (mean: number, error: number, noise = normal()) => {
    const value = mean + error * noise;
    return estimated(value, value - HALF * error, value + HALF * error);
  };
  const ratio = (log: number, error: number) => {
    const value = log + error * normal();
    return estimated(Math.exp(value), Math.exp(value - HALF * error), Math.exp(value + HALF * error));
  };

  it("takes noise for change in one of ten where nothing changed, whatever the sizes of the books", () => {
    expect(alarms(() => [drawn(5, 1), drawn(5, 1)])).toBeCloseTo(0.1, 1.5);
    expect(alarms(() => [drawn(5, 1), drawn(5, 4)])).toBeCloseTo(0.1, 1.5);
  });

  it("does so too for ratios with skew intervals", () => {
    expect(alarms(() => [ratio(0.7, 0.3), ratio(0.7, 0.3)])).toBeCloseTo(0.1, 1.5);
    expect(alarms(() => [ratio(0.7, 0.15), ratio(0.7, 0.4)])).toBeCloseTo(0.1, 1.5);
  });

  it("takes noise for change less often where the same customers stand in both books", () => {
    const shared = () => {
      const common = normal();
      const own = () => Math.sqrt(0.7) * common + Math.sqrt(0.3) * normal();
      return [drawn(5, 1, own()), drawn(5, 1, own())] as [Estimate, Estimate];
    };
    expect(alarms(shared)).toBeLessThan(0.02);
  });

  it("finds a change of three standard errors of the difference nine times in ten", () => {
    expect(alarms(() => [drawn(5 + 3 * Math.SQRT2, 1), drawn(5, 1)])).toBeGreaterThan(0.88);
  });
});
