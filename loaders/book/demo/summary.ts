import type { Block, Person, Policy, World } from "./block.ts";
import { newBusinessValuer } from "./new-business-value.ts";
import { addMonths, firstOfMonth, monthOf, yearOf } from "./calendar.ts";

/** Counts of a block from which book-wide tables and truths are made. */
export interface BookSummary {
  /** 1 for each of the block's people who has a policy in the book. */
  isPolicyholder: Uint8Array;
  /** Whole years since joining of each of the block's people; -1 without a policy in force. */
  tenure: Int16Array;
  policyholders: number;
  prospects: number;
  policies: number;
  policiesInForce: number;
  policyholdersInForce: number;
  /** Policies issued since observation began that were exposed at each measuring month, and those still in force. */
  exposed: number[];
  kept: number[];
  /** New business by month since observation began (cents): annual premium plus a tenth of single premium. */
  ape: Float64Array;
  /** Value of what was issued in a month, after tax (cents). */
  newBusinessValue: Float64Array;
  /** Claims paid by month since observation began (cents). */
  claims: Float64Array;
}

/** Months after issue at which persistency is measured. */
export const persistencyMonths = [13, 25, 37, 49, 61] as const;

export function summariseBlock(world: World, block: Block): BookSummary {
  const months = monthsObserved(world);
  const inForce = block.policies.filter((policy) => policy.ended === null);
  const summary: BookSummary = {
    isPolicyholder: Uint8Array.from(block.policiesOf, (policies) => (policies.length > 0 ? 1 : 0)),
    tenure: Int16Array.from(block.people, (person, i) => tenureOf(world, person, block.policiesOf[i]!)),
    policyholders: block.policiesOf.filter((policies) => policies.length > 0).length,
    prospects: block.policiesOf.filter((policies) => policies.length === 0).length,
    policies: block.policies.length,
    policiesInForce: inForce.length,
    policyholdersInForce: new Set(inForce.map((policy) => policy.owner)).size,
    exposed: persistencyMonths.map(() => 0),
    kept: persistencyMonths.map(() => 0),
    ape: new Float64Array(months),
    newBusinessValue: new Float64Array(months),
    claims: new Float64Array(months),
  };
  const valueOf = newBusinessValuer(world);
  for (const policy of block.policies) {
    if (policy.issued < world.observedFrom) continue;
    countPersistency(world, policy, summary);
    const month = monthIndex(world, policy.issued);
    summary.newBusinessValue[month]! += valueOf(policy);
    if (policy.ended !== policy.issued)
      summary.ape[month]! += policy.annualPremium + Math.round(policy.singlePremium / 10);
  }
  for (const claim of block.claims)
    if (claim.paid !== null) summary.claims[monthIndex(world, claim.paid)]! += claim.paidAmount;
  return summary;
}

function tenureOf(world: World, { joined }: Person, policies: readonly Policy[]): number {
  const inForce = policies.some((policy) => policy.ended === null);
  return joined !== null && inForce ? Math.floor((world.asOf - joined) / 365.25) : -1;
}

function countPersistency(world: World, policy: Policy, summary: BookSummary): void {
  persistencyMonths.forEach((month, i) => {
    if (!isExposedAt(world, policy, month)) return;
    summary.exposed[i]!++;
    summary.kept[i]! += Number(isKeptAt(policy, month));
  });
}

/** Whether so many months are over and the policy did not end by death, a claim or as agreed before. */
export function isExposedAt(world: World, { issued, ended, endReason }: Policy, month: number): boolean {
  const measured = addMonths(issued, month);
  const leftOtherwise =
    endReason === "death" || endReason === "maturity" || endReason === "claim" || endReason === "expiry";
  return measured <= world.asOf && (ended === null || ended > measured || !leftOtherwise);
}

export function isKeptAt({ issued, ended }: Policy, month: number): boolean {
  return ended === null || ended > addMonths(issued, month);
}

export function monthsObserved(world: World): number {
  return monthIndex(world, world.asOf) + 1;
}

export function monthIndex(world: World, dayNumber: number): number {
  return (yearOf(dayNumber) - yearOf(world.observedFrom)) * 12 + monthOf(dayNumber) - 1;
}

export function monthStart(world: World, index: number): number {
  return firstOfMonth(yearOf(world.observedFrom), index + 1);
}
