import type { Policy } from "../block.ts";
import { availableValue } from "./available-value.ts";

/** A policy loan from its first day to the day on which it is paid back; null while it is open. */
export interface Loan {
  amount: number;
  from: number;
  until: number | null;
}

/** What loans still leave of a policy's value. */
export class Balances {
  private readonly loans = new Map<Policy, Loan[]>();

  /**
   * A crowded book has several times more requests than customers and is made to try out volume: loans then do not use
   * up the value, or nothing would be left to ask for.
   */
  constructor(private readonly crowded: boolean) {}

  available(policy: Policy, day: number): number {
    return Math.max(0, availableValue(policy, day) - (this.crowded ? 0 : this.outstanding(policy, day)));
  }

  outstanding(policy: Policy, day: number): number {
    let sum = 0;
    for (const { amount, from, until } of this.loans.get(policy) ?? []) {
      if (from <= day && (until === null || until > day)) sum += amount;
    }
    return sum;
  }

  lend(policy: Policy, loan: Loan): void {
    const loans = this.loans.get(policy);
    if (loans) loans.push(loan);
    else this.loans.set(policy, [loan]);
  }

  /** All loans, in the order in which policies first borrowed. */
  all(): [Policy, Loan[]][] {
    return [...this.loans];
  }
}
