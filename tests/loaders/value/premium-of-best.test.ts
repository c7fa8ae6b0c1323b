import { describe, expect, it } from "vitest";
import { premiumOfBest } from "../../../loaders/value/premium-of-best.ts";
import { customersWith, upTo } from "./customers.ts";

describe("premiumOfBest", () => {
  it("adds up the premium of those who contribute most, not of those who pay most", () => {
    const expected = upTo(100);
    const premium = expected.map((contribution) => (contribution > 90 ? 1 : 10));
    const { estimate, low, high } = premiumOfBest(customersWith({ expected, premium }), 0.1);
    expect(estimate).toBeCloseTo(10 / 910, 12);
    expect(low).toBeLessThan(estimate!);
    expect(high).toBeGreaterThan(estimate!);
  });

  it("carries the interval of a ratio of sums", () => {
    const customers = customersWith({ expected: upTo(100), premium: new Array<number>(100).fill(1) });
    const { estimate, low, high } = premiumOfBest(customers, 0.06);
    const halfWidth = 1.6448536269514722 * Math.sqrt((0.06 * 0.94) / 99);
    expect(estimate).toBeCloseTo(0.06, 12);
    expect(high! - estimate!).toBeCloseTo(halfWidth, 10);
    expect(low).toBeCloseTo(0.06 - halfWidth, 10);
  });

  it("says why there is no share without premium or with few customers", () => {
    expect(premiumOfBest(customersWith({ expected: upTo(100) }), 0.06).reason).toBe("no_ledger_premium");
    expect(premiumOfBest(customersWith({ expected: upTo(99) }), 0.06).reason).toBe("too_few_customers");
  });
});
