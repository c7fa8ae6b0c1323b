import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { newBusinessCash, type NewBusinessBasis } from "../../../loaders/statistics/new-business-value.ts";

const flat = (years: number, changes: Partial<Record<keyof NewBusinessBasis, number>>): NewBusinessBasis => {
  const of = (key: keyof NewBusinessBasis) => new Array<number>(years).fill(changes[key] ?? 0);
  return {
    lapse: of("lapse"),
    claim: of("claim"),
    expense: of("expense"),
    commission: of("commission"),
    spread: of("spread"),
  };
};
const value = (cash: Float64Array) => cash.reduce((sum, money) => sum + money, 0);
const still = { premiumYears: 20, earned: 0, discount: 0 };

describe("newBusinessCash", () => {
  it("leaves what claims do not take, year by year, without lapse or interest", () => {
    expect(value(newBusinessCash(flat(10, { claim: 0.7 }), still))).toBeCloseTo(3, 10);
  });

  it("pays what the first year costs beyond the second at once", () => {
    const basis = { ...flat(2, { claim: 0.5 }), commission: [0.9, 0.1], expense: [0.3, 0.1] };
    const cash = newBusinessCash(basis, still);
    expect(cash[0]).toBeCloseTo(0.3 / 12 - 1, 10);
    expect(value(cash)).toBeCloseTo(2 * 0.3 - 1, 10);
  });

  it("counts a premium for the share that has not lapsed: half a year's premium over the years at 50 %", () => {
    const yearly = value(newBusinessCash(flat(1, { lapse: 0.5 }), still));
    const month = 0.5 ** (1 / 12);
    expect(yearly).toBeCloseTo((1 - 0.5) / (1 - month) / 12, 10);
    expect(value(newBusinessCash(flat(2, { lapse: 0.5 }), still))).toBeCloseTo(1.5 * yearly, 10);
  });

  it("stops taking premiums when the term is over", () => {
    expect(value(newBusinessCash(flat(10, {}), { ...still, premiumYears: 6 }))).toBeCloseTo(6, 10);
  });

  it("leaves the company nothing but the spread where the rest is the policyholder's", () => {
    const cash = newBusinessCash(flat(3, { spread: 0.01 }), { premiumYears: 1, earned: 0.01, discount: 0.01 });
    const reserve = 1;
    expect(value(cash.slice(12, 24))).toBeCloseTo((reserve * 0.01) / 1.01 ** 1.5, 3);
  });

  it("loses the cost of winning that lapses leave unrecovered, and no more", () => {
    const basis = { ...flat(5, { spread: 1e-9 }), commission: [0.5, 0, 0, 0, 0] };
    expect(value(newBusinessCash(basis, still))).toBeCloseTo(0, 6);
    const lapsing = { ...basis, lapse: [0.2, 0.2, 0.2, 0.2, 0.2] };
    const lost = value(newBusinessCash(lapsing, still));
    expect(lost).toBeLessThan(0);
    expect(lost).toBeGreaterThan(-0.5);
  });

  it("is worth less the more lapse, the more claims and the higher the discount, where every month leaves money", () => {
    const rate = fc.double({ min: 0, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(rate, rate, rate, (lapse, claim, more) => {
        const at = (a: number, b: number, discount: number) =>
          value(newBusinessCash(flat(8, { lapse: a, claim: b }), { ...still, discount }));
        const here = at(lapse, claim, 0.03);
        expect(at(lapse + more, claim, 0.03)).toBeLessThanOrEqual(here + 1e-12);
        expect(at(lapse, claim + more, 0.03)).toBeLessThanOrEqual(here + 1e-12);
        expect(at(lapse, claim, 0.03 + more)).toBeLessThanOrEqual(here + 1e-12);
      }),
    );
  });
});
