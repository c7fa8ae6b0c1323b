import { expect, it } from "vitest";
import { costToServe } from "../../../loaders/value/cost-to-serve.ts";
import { customersWith, upTo } from "./customers.ts";

it("puts the cost to serve along the value ranking, best tenth first", () => {
  const result = costToServe(
    customersWith({ expected: upTo(100), serviceCost: upTo(100).map((i) => (i > 90 ? 30 : 10)) }),
  );
  expect(result.perCustomer.estimate).toBe(12);
  expect(result.tenths[0]).toEqual({ tenth: 1, per_customer: 30 });
  expect(result.tenths[9]).toEqual({ tenth: 10, per_customer: 10 });
});

it("says too few for ninety-nine customers", () => {
  expect(costToServe(customersWith({ expected: upTo(99) })).perCustomer.reason).toBe("too_few_customers");
});
