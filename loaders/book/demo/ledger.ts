import { BLOCK_CUSTOMERS, type Block, type Claim, type OpenTable, type Policy, type World } from "./block.ts";
import { kindIndex, kinds, walkAccount, type Quarter } from "./account.ts";
import { quarterOf, quarterStart } from "./quarters.ts";

/** Sums over the observed years, for finance and truth; arrays by customer are in the order of the block's people (cents). */
export interface MoneySummary {
  /** Contribution on the insurer's expected claims, on the true expectation of claims, and on the claims that came. */
  expected: Float64Array;
  truth: Float64Array;
  realised: Float64Array;
  /** Expected contribution of the last four quarters. */
  lastYear: Float64Array;
  /** Cents by kind over the whole block. */
  byKind: Float64Array;
  interest: number;
  trueClaims: number;
  /** Premium and commission (positive) by quarter since observation began. */
  premium: Float64Array;
  commission: Float64Array;
}

/** Rows of the ledger while they grow. */
interface LedgerRows {
  policy: Int32Array;
  period: Int32Array;
  kind: Int32Array;
  amount: Float64Array;
  length: number;
}

/** Writes the block's ledger by quarter or year, from the first observed period on. */
export function writeLedger(world: World, block: Block, open: OpenTable): MoneySummary {
  const firstQuarter = quarterOf(world.observedFrom);
  const summary = emptySummary(block.people.length, quarterOf(world.asOf) - firstQuarter + 1);
  const rows: LedgerRows = { ...emptyRows(1 << 16), length: 0 };
  const periodQuarters = world.options.ledger === "annual" ? 4 : 1;
  const period = new Float64Array(kinds.length);
  const claims = claimsByPolicy(block.claims);
  for (const policy of block.policies) {
    const person = policy.owner.index - block.number * BLOCK_CUSTOMERS;
    let start = -1;
    const flush = () => {
      if (start >= 0) pushPeriod(rows, policy.index, quarterStart[start]!, period);
      period.fill(0);
    };
    const account = walkAccount(world, policy, (quarter) => {
      if (quarter.quarter < firstQuarter) return;
      const begins = quarter.quarter - (quarter.quarter % periodQuarters);
      if (begins !== start) flush();
      start = begins;
      for (let kind = 0; kind < kinds.length; kind++) period[kind]! += quarter.amounts[kind]!;
      summarise(summary, person, quarter, quarter.quarter - firstQuarter);
    });
    flush();
    pushClaims(rows, policy, claims.get(policy), account.savingsAtEnd, periodQuarters, summary, person);
  }
  const { length } = rows;
  open("ledger").addColumns(
    { policy_id: rows.policy, period_start: rows.period, kind: rows.kind, amount: rows.amount },
    length,
  );
  return summary;
}

function emptySummary(people: number, quarters: number): MoneySummary {
  return {
    expected: new Float64Array(people),
    truth: new Float64Array(people),
    realised: new Float64Array(people),
    lastYear: new Float64Array(people),
    byKind: new Float64Array(kinds.length),
    interest: 0,
    trueClaims: 0,
    premium: new Float64Array(quarters),
    commission: new Float64Array(quarters),
  };
}

function summarise(summary: MoneySummary, person: number, { amounts, trueClaim, interest }: Quarter, at: number): void {
  let total = 0;
  for (let kind = 0; kind < kinds.length; kind++) {
    total += amounts[kind]!;
    summary.byKind[kind]! += amounts[kind]!;
  }
  const tableClaim = amounts[kindIndex.expected_claim]!;
  summary.expected[person]! += total;
  summary.truth[person]! += total - tableClaim + trueClaim;
  summary.realised[person]! += total - tableClaim;
  if (at >= summary.premium.length - 4) summary.lastYear[person]! += total;
  summary.interest += interest;
  summary.trueClaims += trueClaim;
  summary.premium[at]! += amounts[kindIndex.premium]!;
  summary.commission[at]! -=
    amounts[kindIndex.initial_commission]! + amounts[kindIndex.renewal_commission]! + amounts[kindIndex.clawback]!;
}

function claimsByPolicy(claims: readonly Claim[]): Map<Policy, Claim[]> {
  const byPolicy = new Map<Policy, Claim[]>();
  for (const claim of claims.filter((claim) => claim.paid !== null)) {
    const known = byPolicy.get(claim.policy);
    if (known) known.push(claim);
    else byPolicy.set(claim.policy, [claim]);
  }
  return byPolicy;
}

/** Claims as they were paid, one row a period; of a death only what exceeds the policy's own savings. */
function pushClaims(
  rows: LedgerRows,
  policy: Policy,
  claims: readonly Claim[] | undefined,
  savings: number,
  periodQuarters: number,
  summary: MoneySummary,
  person: number,
): void {
  if (!claims) return;
  const byPeriod = new Map<number, number>();
  for (const claim of claims) {
    const quarter = quarterOf(claim.paid!);
    const begins = quarter - (quarter % periodQuarters);
    const amount = claim.kind === "death" ? Math.max(0, claim.paidAmount - Math.round(savings)) : claim.paidAmount;
    byPeriod.set(begins, (byPeriod.get(begins) ?? 0) - amount);
  }
  for (const [begins, amount] of [...byPeriod].sort((a, b) => a[0] - b[0])) {
    pushRow(rows, policy.index, quarterStart[begins]!, kindIndex.claim, amount);
    summary.realised[person]! += amount;
    summary.byKind[kindIndex.claim]! += amount;
  }
}

function pushPeriod(rows: LedgerRows, policy: number, start: number, amounts: Float64Array): void {
  for (let kind = 0; kind < kinds.length; kind++) {
    if (amounts[kind] !== 0) pushRow(rows, policy, start, kind, amounts[kind]!);
  }
}

function pushRow(rows: LedgerRows, policy: number, start: number, kind: number, amount: number): void {
  if (rows.length === rows.policy.length) grow(rows);
  const at = rows.length++;
  rows.policy[at] = policy;
  rows.period[at] = start;
  rows.kind[at] = kind;
  rows.amount[at] = amount;
}

function emptyRows(length: number): Omit<LedgerRows, "length"> {
  return {
    policy: new Int32Array(length),
    period: new Int32Array(length),
    kind: new Int32Array(length),
    amount: new Float64Array(length),
  };
}

function grow(rows: LedgerRows): void {
  const larger = emptyRows(rows.policy.length * 2);
  larger.policy.set(rows.policy);
  larger.period.set(rows.period);
  larger.kind.set(rows.kind);
  larger.amount.set(rows.amount);
  Object.assign(rows, larger);
}
