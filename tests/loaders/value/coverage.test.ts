import { describe, expect, it } from "vitest";
import { claimsOf, coverageChecks, coverageWarnings } from "../../../loaders/value/coverage.ts";
import { customersWith } from "./customers.ts";

const whole = { hasReserveChange: true, hasExpectedClaim: true, booked: 1000, assigned: 998, premium: null };

describe("coverage of the ledger", () => {
  it("passes when reserves and expected claims are there and claims came within a tenth of them", () => {
    expect(coverageChecks(whole, { paid: 109, expected: 100 }).every((check) => check.passed)).toBe(true);
    expect(coverageWarnings(whole)).toEqual([]);
  });

  it("fails a ratio of claims beyond a tenth, and one that cannot be formed", () => {
    const ratio = (paid: number, expected: number) => coverageChecks(whole, { paid, expected })[2]!;
    expect(ratio(89, 100)).toMatchObject({ passed: false, value: expect.closeTo(0.11, 12) as number });
    expect(ratio(5, 0)).toMatchObject({ passed: false, value: null });
  });

  it("fails a ledger of which more than one in two hundred belongs to no customer", () => {
    const check = coverageChecks({ ...whole, assigned: 990 }, { paid: 1, expected: 1 })[3]!;
    expect(check).toMatchObject({ id: "contribution_adds_up", passed: false });
  });

  it("holds premium against finance where the book has that, and says nothing where it has not", () => {
    const tie = (inLedger: number) =>
      coverageChecks({ ...whole, premium: { booked: 100, inLedger } }, { paid: 1, expected: 1 })[4];
    expect(tie(99.5)).toMatchObject({ id: "ties_to_finance", passed: true });
    expect(tie(97)).toMatchObject({ passed: false });
    expect(coverageChecks(whole, { paid: 1, expected: 1 })).toHaveLength(4);
  });

  it("warns of what the ledger lacks", () => {
    expect(coverageWarnings({ ...whole, hasReserveChange: false, hasExpectedClaim: false })).toEqual([
      "no_reserve_change",
      "no_expected_claims",
    ]);
  });

  it("finds paid claims from the difference of the two views", () => {
    const customers = customersWith({ expected: [10, 20], realised: [4, 23], claimsCost: [5, 5] });
    expect(claimsOf(customers)).toEqual({ expected: 10, paid: 13 });
  });
});
