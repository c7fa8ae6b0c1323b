import { BLOCK_CUSTOMERS, type Policy, type World } from "../block.ts";
import { monthOf, yearOf } from "../calendar.ts";
import type { Random } from "../random.ts";
import type { PlannedFraud } from "./fraud-plan.ts";
import { canAsk, type Holders, pickWeighted, victimWeight } from "./holders.ts";
import { availableValue } from "./available-value.ts";
import { kindShares, YEARS, type Calendar } from "./levels.ts";
import type { Fate } from "./outcome.ts";
import type { RequestKind } from "./request.ts";

/** A request before anybody makes it. */
export interface Slot {
  kind: RequestKind;
  day: number;
  fraud: PlannedFraud | null;
  /** The policy that this request ends. */
  policy: Policy | null;
  fate: Fate;
}

/** Number of the block's first request and how many it has: in proportion to its customers, exact over the book. */
export function quotaOf(world: World, block: number): { first: number; count: number } {
  const { requests, customers } = world.options;
  const before = (blocks: number) => Math.floor((requests * Math.min(customers, blocks * BLOCK_CUSTOMERS)) / customers);
  return { first: before(block), count: before(block + 1) - before(block) };
}

/** The block's requests in order of time. */
export function slotsOf(
  world: World,
  calendar: Calendar,
  block: number,
  plan: readonly PlannedFraud[],
  holders: Holders,
  random: Random,
): Slot[] {
  const { count } = quotaOf(world, block);
  const frauds = fraudSlots(plan, holders, random).slice(0, count);
  const taken = new Set(frauds.map((slot) => slot.policy));
  const honest = count - frauds.length;
  const surrenders = Math.round(honest * kindShares.surrender);
  const loans = Math.round(honest * kindShares.policy_loan);
  const partial = Math.round(honest * kindShares.partial_surrender);
  const slots = [
    ...frauds,
    ...surrenderSlots(
      calendar,
      surrenders,
      holders.surrendered.filter((policy) => !taken.has(policy)),
      random,
    ),
    ...spread(calendar, "policy_loan", loans, random),
    ...spread(calendar, "partial_surrender", partial, random),
    ...spread(calendar, "payee_change", Math.max(0, honest - surrenders - loans - partial), random),
  ];
  return slots.sort((a, b) => a.day - b.day);
}

/** A fraud by surrender takes a policy that ended so at about that time; where there is none it becomes a loan. */
function fraudSlots(plan: readonly PlannedFraud[], holders: Holders, random: Random): Slot[] {
  const taken = new Set<Policy>();
  return plan.map((fraud) => {
    if (fraud.kind !== "surrender") return { kind: fraud.kind, day: fraud.day, fraud, policy: null, fate: "open" };
    const near = holders.surrendered.filter(
      (policy) =>
        !taken.has(policy) &&
        Math.abs(policy.ended! - fraud.day) < 45 &&
        canAsk(policy, policy.ended! - 8) &&
        old(policy),
    );
    const weight = (policy: Policy) =>
      victimWeight(policy, fraud.day, {
        alone: holders.alone.has(policy.owner),
        available: availableValue(policy, fraud.day),
        quietDays: fraud.day - policy.issued,
        wave: 1,
      });
    const policy = pickWeighted(near, weight, random);
    if (!policy) return { kind: "policy_loan", day: fraud.day, fraud, policy: null, fate: "open" };
    taken.add(policy);
    return { kind: "surrender", day: policy.ended!, fraud, policy, fate: "executed" };
  });
}

function old(policy: Policy): boolean {
  return policy.ended! - policy.issued > 730;
}

/** Surrendered policies first, at most nine in ten of a year's surrender requests; the others are not executed. */
function surrenderSlots(calendar: Calendar, count: number, surrendered: readonly Policy[], random: Random): Slot[] {
  const slots: Slot[] = [];
  for (let year = 0; year < YEARS; year++) {
    const quota = Math.floor((count * (year + 1)) / YEARS) - Math.floor((count * year) / YEARS);
    const from = calendar.from + Math.round(((calendar.until - calendar.from) * year) / YEARS);
    const until = calendar.from + Math.round(((calendar.until - calendar.from) * (year + 1)) / YEARS);
    const ended = shuffled(
      surrendered.filter((policy) => policy.ended! >= from + 6 && policy.ended! < until),
      random,
    );
    const executed = ended.slice(0, Math.round(0.9 * quota));
    for (const policy of executed)
      slots.push({ kind: "surrender", day: policy.ended!, fraud: null, policy, fate: "executed" });
    for (let i = executed.length; i < quota; i++) {
      const day = from + random.integer(until - from);
      slots.push({ kind: "surrender", day, fraud: null, policy: null, fate: "not_executed" });
    }
  }
  return slots;
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/** Evenly over the years, with more before the lunar new year and in the month of school fees. */
function spread(calendar: Calendar, kind: RequestKind, count: number, random: Random): Slot[] {
  return Array.from({ length: count }, (_, i): Slot => {
    const passed = (i + random.uniform()) / count;
    let day = calendar.from + Math.floor(passed * (calendar.until - calendar.from));
    if (isQuietMonth(day) && random.chance(0.12)) day = busyDay(calendar, day, random);
    return { kind, day, fraud: null, policy: null, fate: "open" };
  });
}

function isQuietMonth(day: number): boolean {
  const month = monthOf(day);
  return month >= 3 && month <= 7;
}

function busyDay(calendar: Calendar, day: number, random: Random): number {
  const year = yearOf(day);
  const start = Date.UTC(year, random.chance(0.7) ? 0 : 7, 1) / 86_400_000;
  return Math.min(calendar.until - 1, Math.max(calendar.from, start + random.integer(28)));
}
