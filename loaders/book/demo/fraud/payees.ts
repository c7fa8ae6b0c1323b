import type { Random } from "../random.ts";
import type { Payee, Signs } from "./request.ts";
import type { PlannedFraud } from "./fraud-plan.ts";

/** Accounts by what they are, in disjoint ranges of 32-bit numbers. */
const RELATIVE = 0x4000_0000;
const HOME = 0x8000_0000;
const STRANGER = 0xa000_0000;
const MULE = 0xc000_0000;

/** What the insurer remembers of payees: who named which, when. One per block. */
export class PayeeBook {
  /** First and last day on which an owner named an account, by account and owner. */
  private readonly named = new Map<number, Map<number, { first: number; last: number }>>();
  private readonly lastNew = new Map<number, number>();

  constructor(private readonly block: number) {}

  /** The payee of an honest request; a home is shared by many policyholders of the block. */
  honest(owner: number, household: number, day: number, kind: Signs["payee"], random: Random): Payee {
    if (kind === "own") return this.name(owner, owner * 8, day, 400 + random.integer(4000));
    if (kind === "own_new") return this.name(owner, owner * 8 + this.nextNew(owner), day, 0);
    if (kind === "relative") return this.name(owner, RELATIVE + household * 4 + random.integer(3), day, 0);
    if (kind === "home") return this.name(owner, HOME + this.block * 4 + random.integer(4), day, 0);
    return this.name(owner, STRANGER + owner * 8 + this.nextNew(owner), day, 0);
  }

  /** The account of a fraud, whose uses elsewhere the plan knows; `ageDays` is above 0 for a payee that was named before. */
  fraudulent(fraud: PlannedFraud, owner: number, day: number, ageDays: number): Payee {
    const payee = this.name(owner, MULE + fraud.mule, day, ageDays);
    return { ...payee, others: fraud.muleUses };
  }

  private nextNew(owner: number): number {
    const next = Math.min(7, (this.lastNew.get(owner) ?? 0) + 1);
    this.lastNew.set(owner, next);
    return next;
  }

  private name(owner: number, account: number, day: number, ageDays: number): Payee {
    const namedBy = this.named.get(account) ?? new Map<number, { first: number; last: number }>();
    this.named.set(account, namedBy);
    const first = namedBy.get(owner)?.first ?? day - ageDays;
    const others = [...namedBy].filter(([other, days]) => other !== owner && days.last >= day - 90).length;
    const isNew = ageDays === 0 && !namedBy.has(owner);
    namedBy.set(owner, { first, last: day });
    return { token: tokenOf(account), isNew, ageDays: day - first, others };
  }
}

/** A payee's token: a scrambled account number, different for different accounts (each step can be undone). */
export function tokenOf(account: number): string {
  let value = account | 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return "Y" + ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
