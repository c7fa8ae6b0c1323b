import type { Policy } from "./block.ts";
import { quarterOf } from "./quarters.ts";

/** When a policy's premiums were paid, by quarter. */
export interface PremiumPlan {
  /** Premiums paid in all until the book's last day. */
  paid: number;
  /** Premiums that fall due in a quarter, were they all paid. */
  dueIn(quarter: number): number;
}

export function premiumPlan(policy: Policy, asOf: number): PremiumPlan {
  const { frequency, issued } = policy;
  const first = quarterOf(issued);
  const limit = Math.min(policy.premiumsUntil ?? Infinity, policy.ended ?? Infinity, asOf + 1);
  if (frequency === 0) {
    return { paid: issued < limit ? 1 : 0, dueIn: (quarter) => (quarter === first ? 1 : 0) };
  }
  const due = frequency * policy.premiumTermYears;
  const inFirst = 3 - (new Date(issued * 86_400_000).getUTCMonth() % 3);
  const every = 4 / frequency;
  return {
    paid: issued < limit ? Math.min(due, Math.floor(monthsBefore(issued, limit) / (12 / frequency)) + 1) : 0,
    dueIn: (quarter) => {
      if (frequency === 12) return quarter === first ? inFirst : 3;
      return (quarter - first) % every === 0 ? 1 : 0;
    },
  };
}

/** Whole months after a day that are reached before another day. */
function monthsBefore(from: number, limit: number): number {
  const a = new Date(from * 86_400_000);
  const b = new Date(limit * 86_400_000);
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() > a.getUTCDate() ? months : months - 1;
}
