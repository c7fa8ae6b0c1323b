import { describe, expect, it } from "vitest";
import type { ProfitBySource } from "../../../loaders/value/profit-by-source.ts";
import { stakes } from "../../../loaders/value/stakes.ts";
import { estimateOf, noEstimate } from "../../../src/models/evidence.ts";
import { customersWith, upTo } from "./customers.ts";

const customers = customersWith({ expected: upTo(100), expectedYearBefore: upTo(100), expectedLastYear: upTo(100) });
const loss = [
  { part: "acquisition", amount: 300, share: 0.6 },
  { part: "service", amount: 200, share: 0.4 },
];
const interest = estimateOf(58, 100, "profit_by_source", { grade: "C" });
const sources: ProfitBySource = {
  interest,
  mortality: interest,
  expense: interest,
  eras: [
    { group: "2004–2007", source: "interest", amount: -40, low: -50, high: -30 },
    { group: "2004–2007", source: "expense", amount: -99, low: -99, high: -99 },
    { group: "2008–2011", source: "interest", amount: 100, low: 90, high: 110 },
    { group: "2012–2015", source: "interest", amount: -2, low: -3, high: -1 },
  ],
  products: [],
};
const none = noEstimate("no_earned_rate", 100, "profit_by_source");
const unknown: ProfitBySource = { interest: none, mortality: none, expense: none, eras: [], products: [] };

describe("stakes", () => {
  it("takes the worst tenth's loss, whole and in parts", () => {
    const numbers = stakes(customers, loss, unknown);
    expect(numbers["value.worst_tenth.loss"]).toMatchObject({ estimate: 500, n: 10 });
    expect(numbers["value.acquisition_unrecovered"]!.estimate).toBe(300);
    expect(numbers["value.worst_tenth.service"]!.estimate).toBe(200);
  });

  it("values last year's best fifth by what they brought this year", () => {
    expect(stakes(customers, loss, unknown)["value.top_fifth.next_year"]!.estimate).toBeCloseTo(1810, 9);
  });

  it("adds up the losses on guarantees without setting gains against them", () => {
    expect(stakes(customers, loss, sources)["value.guarantee_loss"]).toMatchObject({
      estimate: 42,
      low: 31,
      high: 53,
      grade: "C",
    });
  });

  it("says why there is nothing at stake", () => {
    const numbers = stakes(customersWith({ expected: upTo(50) }), [], unknown);
    expect(numbers["value.worst_tenth.loss"]!.reason).toBe("too_few_customers");
    expect(numbers["value.guarantee_loss"]!.reason).toBe("no_earned_rate");
    expect(stakes(customers, [], unknown)["value.worst_tenth.loss"]!.reason).toBe("no_loss");
  });
});
