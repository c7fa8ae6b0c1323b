import { describe, expect, it } from "vitest";
import {
  CARRYING_RATES,
  contributionUnder,
  interpolationWeights,
  type WhatIfCell,
} from "../../../src/models/contribution-what-if.ts";

const constant = (amount: number) => CARRYING_RATES.map(() => amount);
const today = { discountRate: 0, contactCostFactor: 1, margins: {} };

const cell = (customers: number, contribution: number): WhatIfCell => ({
  customers,
  contribution: constant(contribution),
  contactCost: constant(100),
  premium: { term: constant(1000) },
});

describe("contributionUnder", () => {
  it("gives back what the cells hold under today's assumptions", () => {
    const outcome = contributionUnder([cell(10, 900), cell(30, -100)], today);
    expect(outcome.total).toBe(800);
    expect(outcome.perCustomer).toBe(20);
    expect(outcome.negativeShare).toBe(0.75);
  });

  it("charges dearer contacts and adds a margin on the premium of one product", () => {
    const outcome = contributionUnder([cell(10, 900)], {
      discountRate: 0,
      contactCostFactor: 1.5,
      margins: { term: 0.02 },
    });
    expect(outcome.total).toBe(900 - 50 + 20);
  });

  it("splits a cell that spans two tenths, best first, and adds up to one", () => {
    const { tenths } = contributionUnder([cell(70, 100), cell(30, 300)], today);
    expect(tenths!.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(tenths![0]).toBeCloseTo(0.25, 12);
    expect(tenths![9]).toBeCloseTo(100 / 7 / 400, 12);
  });

  it("has no shares of a total that is not positive", () => {
    expect(contributionUnder([cell(10, -5)], today).tenths).toBeNull();
  });
});

describe("interpolationWeights", () => {
  it("is exact at the carrying rates", () => {
    expect(interpolationWeights(0.08)).toEqual([0, 0, 1, 0].map((weight) => expect.closeTo(weight, 12) as number));
  });

  it("carries money of ten and a half years within a thousandth between them", () => {
    for (const rate of [0.02, 0.06, 0.1]) {
      const interpolated = interpolationWeights(rate).reduce(
        (sum, w, i) => sum + w * (1 + CARRYING_RATES[i]!) ** 10.5,
        0,
      );
      expect(Math.abs(interpolated / (1 + rate) ** 10.5 - 1)).toBeLessThan(0.001);
    }
  });
});
