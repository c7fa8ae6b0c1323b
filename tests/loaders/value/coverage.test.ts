import { describe, expect, it } from "vitest";
import { claimsOf, coverageChecks, coverageWarnings } from "../../../loaders/value/coverage.ts";
import { customersWith } from "./customers.ts";

const whole = { hasReserveChange: true, hasExpectedClaim: true };

describe("coverage of the ledger", () => {
  it("passes when reserves and expected claims are there and claims came within a tenth of them", () => {
    expect(coverageChecks(whole, { paid: 109, expected: 100 }).every((check) => check.passed)).toBe(true);
    expect(coverageWarnings(whole)).toEqual([]);
  });

  it("fails a ratio of claims beyond a tenth, and one that cannot be formed", () => {
    const ratio = (paid: number, expected: number) => coverageChecks(whole, { paid, expected })[2]!;
    expect(ratio(89, 100)).toMatchObject({ passed: false, value: 0.89 });
    expect(ratio(5, 0)).toMatchObject({ passed: false, value: null });
  });

  it("warns of what the ledger lacks", () => {
    expect(coverageWarnings({ hasReserveChange: false, hasExpectedClaim: false })).toEqual([
      "no_reserve_change",
      "no_expected_claims",
    ]);
  });

  it("finds paid claims from the difference of the two views", () => {
    const customers = customersWith({ expected: [10, 20], realised: [4, 23], claimsCost: [5, 5] });
    expect(claimsOf(customers)).toEqual({ expected: 10, paid: 13 });
  });
});
