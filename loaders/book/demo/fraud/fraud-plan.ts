import { BLOCK_CUSTOMERS, type OpenRandom, type World } from "../block.ts";
import type { Random } from "../random.ts";
import { FRAUD_SHARE, NEW_SCRIPT_SHARE, scriptChannels, scriptKinds, type Calendar } from "./levels.ts";
import type { RequestChannel, RequestKind, Script } from "./request.ts";

/** A fraud before it has a victim. */
export interface PlannedFraud {
  block: number;
  day: number;
  script: Script;
  kind: RequestKind;
  channel: RequestChannel;
  /** Number of the account that takes the money. */
  mule: number;
  /** Frauds of other victims on the same account in the 90 days before. */
  muleUses: number;
  /** Tries the same victim again when the block's fraud before this one did not pay out. */
  retry: boolean;
}

/** All frauds of the book in order of time, so that their number, months and accounts do not depend on the blocks. */
export function planFrauds(world: World, calendar: Calendar, open: OpenRandom): PlannedFraud[] {
  const random = open("fraud-plan");
  const total = Math.round(FRAUD_SHARE * world.options.requests);
  const fresh = Math.round(NEW_SCRIPT_SHARE * total);
  const plan: PlannedFraud[] = [];
  while (plan.length < total - fresh)
    plan.push(retryOf(calendar, random, plan) ?? planOld(world, calendar, random, plan.length, total - fresh));
  for (let i = 0; i < fresh; i++) plan.push(planNew(world, calendar, random, fresh));
  plan.sort((a, b) => a.day - b.day || a.block - b.block || a.mule - b.mule);
  countMuleUses(plan);
  return plan;
}

/** Some fraudsters come back within days, through another channel. */
function retryOf(calendar: Calendar, random: Random, plan: readonly PlannedFraud[]): PlannedFraud | null {
  const first = plan[plan.length - 1];
  if (!first || first.retry || first.kind !== "policy_loan" || !random.chance(0.08)) return null;
  const day = Math.min(calendar.until - 1, first.day + 3 + random.integer(4));
  return { ...first, day, channel: random.pick(["phone", "app", "web"] as const), retry: true };
}

/** The two old scripts: twice as many a day at the end as at the start. */
function planOld(world: World, calendar: Calendar, random: Random, number: number, total: number): PlannedFraud {
  const script: Script = random.chance(0.72) ? "claims_help" : "acquaintance";
  const passed = Math.sqrt(1 + (3 * (number + random.uniform())) / total) - 1;
  const day = calendar.from + Math.floor(passed * (calendar.until - calendar.from));
  const reused = number > 0 && random.chance(0.06);
  return {
    ...drawn(world, random, script, day),
    mule: reused ? number - 1 - random.integer(Math.min(number, 12)) : number,
  };
}

/** The new script grows from week to week and takes an account for about five victims. */
function planNew(world: World, calendar: Calendar, random: Random, total: number): PlannedFraud {
  const day = calendar.scriptFrom + Math.floor(random.uniform() ** 0.75 * (calendar.until - calendar.scriptFrom));
  const accounts = Math.max(1, Math.round(total / 5));
  const passed = (day - calendar.scriptFrom) / (calendar.until - calendar.scriptFrom);
  const account = Math.min(accounts - 1, Math.floor(passed * accounts * 0.999 + random.normal(0, 0.5)));
  return { ...drawn(world, random, "guided_app", day), mule: 1_000_000 + Math.max(0, account) };
}

function drawn(world: World, random: Random, script: Script, day: number): PlannedFraud {
  const block = Math.floor(random.integer(world.options.customers) / BLOCK_CUSTOMERS);
  const kind = pickKey(random, scriptKinds[script]);
  return {
    block,
    day,
    script,
    kind,
    channel: pickKey(random, scriptChannels[script]),
    mule: 0,
    muleUses: 0,
    retry: false,
  };
}

export function pickKey<Key extends string>(random: Random, shares: Partial<Record<Key, number>>): Key {
  const keys = Object.keys(shares) as Key[];
  return random.pick(
    keys,
    keys.map((key) => shares[key]!),
  );
}

function countMuleUses(plan: PlannedFraud[]): void {
  const days = new Map<number, number[]>();
  for (const fraud of plan) {
    const before = days.get(fraud.mule) ?? [];
    if (fraud.retry) before.pop();
    fraud.muleUses = before.filter((day) => day >= fraud.day - 90).length;
    days.set(fraud.mule, [...before, fraud.day]);
  }
}
