import { describe, expect, it } from "vitest";
import { lifeAnnuityDue, wholeLifeInsurance } from "../../../loaders/statistics/life-table.ts";

const table = { lives: [100, 50, 20] };

describe("a life table", () => {
  it("gives an annuity due as the discounted sum of the living", () => {
    expect(lifeAnnuityDue(table, 0, 0.1)).toBeCloseTo(1 + 0.5 / 1.1 + 0.2 / 1.21, 12);
  });

  it("ties insurance to annuity: A = 1 - d a", () => {
    const discount = 0.1 / 1.1;
    expect(wholeLifeInsurance(table, 0, 0.1)).toBeCloseTo(1 - discount * lifeAnnuityDue(table, 0, 0.1), 12);
  });

  it("has nothing to say of ages that nobody reaches", () => {
    expect(lifeAnnuityDue(table, 7, 0.1)).toBeNaN();
  });
});
