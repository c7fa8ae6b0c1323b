import { describe, expect, it } from "vitest";
import { expectedOf, type UpliftBudget } from "../../../src/models/uplift-budget.ts";

const budget: UpliftBudget = {
  kind: "app-cross_sell",
  people: 1000,
  differs: true,
  counted: "bought",
  valuePerPolicy: 100,
  costPerPerson: 2,
  shares: [0, 0.5, 1],
  gains: [0, 0.04, 0.05],
  low: [0, 0.03, 0.03],
  high: [0, 0.05, 0.07],
};

describe("expectedOf", () => {
  it("reads gains off the curve, straight between its points", () => {
    expect(expectedOf(budget, 500)).toMatchObject({ policies: 40, policiesLow: 30, policiesHigh: 50, money: 3000 });
    expect(expectedOf(budget, 250).policies).toBeCloseTo(20, 12);
    expect(expectedOf(budget, 750).policies).toBeCloseTo(45, 12);
  });

  it("holds as many by lot against it", () => {
    expect(expectedOf(budget, 500)).toMatchObject({ policiesByLot: 25, moneyByLot: 1500 });
  });

  it("gives what lots give where people do not differ", () => {
    const expected = expectedOf({ ...budget, differs: false }, 500);
    expect(expected.policies).toBeCloseTo(expected.policiesByLot, 12);
    expect(expected.policiesLow).toBeCloseTo(15, 12);
  });

  it("is nothing for nobody, and ends at everyone", () => {
    expect(expectedOf(budget, 0)).toMatchObject({ policies: 0, money: 0 });
    expect(expectedOf(budget, 5000)).toMatchObject({ share: 1, policies: 50 });
  });

  it("has no money where the book does not say", () => {
    expect(expectedOf({ ...budget, valuePerPolicy: null }, 500).money).toBeNull();
  });
});
