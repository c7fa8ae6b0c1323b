import { describe, expect, it } from "vitest";
import { stakes } from "../../../loaders/value/stakes.ts";
import { customersWith, upTo } from "./customers.ts";

const customers = customersWith({ expected: upTo(100), expectedYearBefore: upTo(100), expectedLastYear: upTo(100) });
const loss = [
  { part: "acquisition", amount: 300, share: 0.6 },
  { part: "service", amount: 200, share: 0.4 },
];
const squares = { interest_squares: 1, mortality_squares: 0, expense_squares: 1 };
const source = (interest: number | null) => {
  return { issue_year: 2004, product: "term", customers: 50, interest, mortality: 0, expense: 1, ...squares };
};

describe("stakes", () => {
  it("takes the worst tenth's loss, whole and in parts", () => {
    const numbers = stakes(customers, loss, []);
    expect(numbers["value.worst_tenth.loss"]).toMatchObject({ estimate: 500, n: 10 });
    expect(numbers["value.acquisition_unrecovered"]!.estimate).toBe(300);
    expect(numbers["value.worst_tenth.service"]!.estimate).toBe(200);
  });

  it("values last year's best fifth by what they brought this year", () => {
    expect(stakes(customers, loss, [])["value.top_fifth.next_year"]!.estimate).toBeCloseTo(1810, 9);
  });

  it("adds up the losses on guarantees without setting gains against them", () => {
    expect(stakes(customers, loss, [source(-40), source(100), source(-2)])["value.guarantee_loss"]).toMatchObject({
      estimate: 42,
      grade: "C",
    });
  });

  it("says why there is nothing at stake", () => {
    const numbers = stakes(customersWith({ expected: upTo(50) }), [], [source(null)]);
    expect(numbers["value.worst_tenth.loss"]!.reason).toBe("too_few_customers");
    expect(numbers["value.guarantee_loss"]!.reason).toBe("no_earned_rate");
    expect(stakes(customers, [], [])["value.worst_tenth.loss"]!.reason).toBe("no_loss");
  });
});
