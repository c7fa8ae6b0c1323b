import type { Check } from "../../src/models/report.ts";
import type { Database } from "../stage/database.ts";
import type { CustomerValue } from "./customer-value.ts";

/** What the ledger has, and how much of it reaches customers; each gap changes what contribution means. */
export interface LedgerCoverage {
  hasReserveChange: boolean;
  hasExpectedClaim: boolean;
  /** All that is booked in the ledger, with paid claims, and the part of it on policies that a customer owns. */
  booked: number;
  assigned: number;
  /** Premium of the last twelve months as finance booked it and as the ledger has it; null without finance. */
  premium: { booked: number; inLedger: number } | null;
}

interface CoverageRow {
  has_reserve_change: boolean;
  has_expected_claim: boolean;
  booked: number | null;
  assigned: number | null;
}

export async function readCoverage(database: Database): Promise<LedgerCoverage> {
  const [row] = await database.rows<CoverageRow>(`SELECT has_reserve_change, has_expected_claim,
    (SELECT SUM(amount) FROM staged.ledger_kind WHERE kind <> 'expected_claim') AS booked,
    (SELECT SUM(realised) FROM staged.policy_year) AS assigned
    FROM staged.ledger_coverage ORDER BY 1`);
  const [tie] = await database.rows<{ booked: number; in_ledger: number }>(
    "SELECT booked, in_ledger FROM staged.finance_tie ORDER BY 1",
  );
  return {
    hasReserveChange: row?.has_reserve_change ?? false,
    hasExpectedClaim: row?.has_expected_claim ?? false,
    booked: row?.booked ?? 0,
    assigned: row?.assigned ?? 0,
    premium: tie ? { booked: tie.booked, inLedger: tie.in_ledger } : null,
  };
}

/** Warnings that go with every contribution. */
export function coverageWarnings({ hasReserveChange, hasExpectedClaim }: LedgerCoverage): string[] {
  return [...(hasReserveChange ? [] : ["no_reserve_change"]), ...(hasExpectedClaim ? [] : ["no_expected_claims"])];
}

/** How far paid claims may lie from expected ones before the expectation itself is in doubt. */
const CLAIMS_TOLERANCE = 0.1;
/** How much of the ledger may be on policies without a customer. */
const ASSIGNED_TOLERANCE = 0.005;
/** How far the ledger's premium may lie from what finance booked. */
const FINANCE_TOLERANCE = 0.01;

/**
 * Checks behind contribution: that reserve changes and expected claims are there, that claims as they came are near the
 * expected ones, that customers' contributions add up to the ledger, and that the ledger agrees with finance where the book
 * has that. Values and limits are distances as fractions.
 */
export function coverageChecks(coverage: LedgerCoverage, claims: { paid: number; expected: number }): Check[] {
  const { hasReserveChange, hasExpectedClaim, assigned, booked, premium } = coverage;
  const checks = [
    { id: "reserve_changes_present", passed: hasReserveChange, value: null, limit: null },
    { id: "expected_claims_present", passed: hasExpectedClaim, value: null, limit: null },
    within("claims_near_expected", claims.paid, claims.expected, CLAIMS_TOLERANCE),
    within("contribution_adds_up", assigned, booked, ASSIGNED_TOLERANCE),
  ];
  return premium ? [...checks, within("ties_to_finance", premium.inLedger, premium.booked, FINANCE_TOLERANCE)] : checks;
}

function within(id: string, found: number, reference: number, limit: number): Check {
  const value = reference === 0 ? null : Math.abs(found / reference - 1);
  return { id, passed: value !== null && value <= limit, value, limit };
}

/** Paid and expected claims of all customers: the two views of contribution differ in nothing else. */
export function claimsOf(customers: CustomerValue): { paid: number; expected: number } {
  const total = (values: Float64Array) => values.reduce((sum, amount) => sum + amount, 0);
  const expected = total(customers.claimsCost);
  return { expected, paid: expected + total(customers.expected) - total(customers.realised) };
}
