import type { Check } from "../../src/models/report.ts";
import type { Database } from "../stage/database.ts";
import type { CustomerValue } from "./customer-value.ts";

/** What the ledger has at all; each gap changes what contribution means. */
export interface LedgerCoverage {
  hasReserveChange: boolean;
  hasExpectedClaim: boolean;
}

export async function readCoverage(database: Database): Promise<LedgerCoverage> {
  const [row] = await database.rows<{ has_reserve_change: boolean; has_expected_claim: boolean }>(
    "SELECT has_reserve_change, has_expected_claim FROM staged.ledger_coverage ORDER BY 1",
  );
  return { hasReserveChange: row?.has_reserve_change ?? false, hasExpectedClaim: row?.has_expected_claim ?? false };
}

/** Warnings that go with every contribution. */
export function coverageWarnings({ hasReserveChange, hasExpectedClaim }: LedgerCoverage): string[] {
  return [...(hasReserveChange ? [] : ["no_reserve_change"]), ...(hasExpectedClaim ? [] : ["no_expected_claims"])];
}

/** How far paid claims may lie from expected ones before the expectation itself is in doubt. */
const CLAIMS_TOLERANCE = 0.1;

/**
 * Checks behind contribution: that reserve changes and expected claims are there, and that claims as they came are near the
 * expected ones (a ratio of 1 means equal).
 */
export function coverageChecks(coverage: LedgerCoverage, claims: { paid: number; expected: number }): Check[] {
  const ratio = claims.expected === 0 ? null : claims.paid / claims.expected;
  return [
    { id: "reserve_changes_present", passed: coverage.hasReserveChange, value: null, limit: null },
    { id: "expected_claims_present", passed: coverage.hasExpectedClaim, value: null, limit: null },
    {
      id: "claims_near_expected",
      passed: ratio !== null && Math.abs(ratio - 1) <= CLAIMS_TOLERANCE,
      value: ratio,
      limit: CLAIMS_TOLERANCE,
    },
  ];
}

/** Paid and expected claims of all customers: the two views of contribution differ in nothing else. */
export function claimsOf(customers: CustomerValue): { paid: number; expected: number } {
  const total = (values: Float64Array) => values.reduce((sum, amount) => sum + amount, 0);
  const expected = total(customers.claimsCost);
  return { expected, paid: expected + total(customers.expected) - total(customers.realised) };
}
