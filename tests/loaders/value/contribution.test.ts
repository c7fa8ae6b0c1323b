import { expect, it } from "vitest";
import { contribution } from "../../../loaders/value/contribution.ts";
import { customersWith, upTo } from "./customers.ts";

it("adds up the contribution of ten people", () => {
  const numbers = contribution(customersWith({ expected: upTo(10) }), []);
  expect(numbers["value.contribution.total"]).toMatchObject({ estimate: 55, n: 10 });
  expect(numbers["value.contribution.per_customer"]).toMatchObject({ estimate: 5.5, n: 10 });
});

it("withholds the contribution of fewer than ten people", () => {
  for (const number of Object.values(contribution(customersWith({ expected: upTo(9) }), []))) {
    expect(number).toMatchObject({ estimate: null, low: null, n: 9, reason: "too_few" });
  }
});
