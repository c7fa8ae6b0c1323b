import type { Policy, World } from "../block.ts";
import type { Random } from "../random.ts";
import type { Balances } from "./balances.ts";
import { pickKey } from "./fraud-plan.ts";
import type { Holders } from "./holders.ts";
import { channelShares } from "./levels.ts";
import { DAY_SECONDS, momentOn, openDay, phoneMoment, dayOf } from "./moments.ts";
import type { PayeeBook } from "./payees.ts";
import type { HonestReason, Payee, Request, RequestChannel, Signs } from "./request.ts";
import { isTrained } from "./review.ts";
import { fraudSigns, honestSigns, reasonShares } from "./signs.ts";
import type { Slot } from "./slots.ts";
import { staffOn, type FraudState } from "./state.ts";

/** What a block remembers while its requests are told in order of time. */
export interface Memory {
  holders: Holders;
  payees: PayeeBook;
  balances: Balances;
  /** Days of the earlier requests of each owner; not kept in a crowded book. */
  asked: Map<number, number[]>;
  /** With several times more requests than customers, earlier ones do not break the quiet, or none would be left. */
  crowded: boolean;
}

/** Who takes a request up again, and where. */
export interface Repeat {
  policy: Policy;
  previous: number;
}

/** A request on a policy, drawn from its slot: when, where, how much, to whom, and what happened around it. */
export function makeRequest(
  world: World,
  state: FraudState,
  memory: Memory,
  slot: Slot,
  policy: Policy,
  index: number,
  repeat: Repeat | null,
  random: Random,
): Request {
  const reason = slot.fraud ? null : repeat ? "urgent" : pickKey<HonestReason>(random, reasonShares);
  const channel = channelOf(state, slot, repeat, random);
  const day = dayFor(state, slot, policy, channel, random);
  const at = momentOn(day, channel, random);
  const drawn = slot.fraud
    ? fraudSigns(slot.fraud.script, slot.kind, channel, random)
    : honestSigns(reason!, slot.kind, channel, random);
  const asked = memory.asked.get(policy.owner.index) ?? [];
  const signs = settled(drawn, policy, at, asked);
  const available = slot.policy
    ? Math.max(1_000_000, memory.balances.available(policy, day))
    : memory.balances.available(policy, day);
  const place = placeOf(world, state, policy, channel, day, random);
  return {
    index,
    policy,
    at,
    kind: slot.kind,
    channel,
    ...place,
    amount: amountOf(slot, signs, available),
    available,
    payee: payeeOf(memory, slot, policy, day, signs, random),
    signs,
    script: slot.fraud?.script ?? null,
    reason,
    livesAlone: memory.holders.alone.has(policy.owner),
    earlier: asked.filter((before) => before > day - 365).length,
    previous: repeat?.previous ?? null,
  };
}

function channelOf(state: FraudState, slot: Slot, repeat: Repeat | null, random: Random): RequestChannel {
  const usual = pickKey<RequestChannel>(random, channelShares(state.calendar, slot.day));
  if (slot.fraud) return slot.fraud.channel;
  return repeat && usual === "counter" && random.chance(0.6) ? "app" : usual;
}

/** A surrender is asked for one to four days before it ends the policy; nothing is asked for before the policy's time. */
function dayFor(state: FraudState, slot: Slot, policy: Policy, channel: RequestChannel, random: Random): number {
  const asked = slot.policy ? slot.day - 1 - random.integer(3) : slot.day;
  return Math.max(openDay(asked, channel), policy.issued + 1, openDay(state.calendar.from, channel));
}

function placeOf(
  world: World,
  state: FraudState,
  policy: Policy,
  channel: RequestChannel,
  day: number,
  random: Random,
): Pick<Request, "branch" | "staff" | "staffTrained"> {
  const away = random.chance(0.06);
  const draw = random.uniform();
  const branch = away ? Math.floor(world.branches.length * draw) : policy.owner.branch;
  if (channel === "app" || channel === "web") return { branch: null, staff: null, staffTrained: false };
  const members = channel === "counter" ? (state.counterStaff.get(branch) ?? []) : state.phoneStaff;
  const member = staffOn(members, day, draw);
  return {
    branch: channel === "counter" ? branch : null,
    staff: member?.index ?? null,
    staffTrained: isTrained(member, day),
  };
}

/** Nothing is older than the policy, an earlier request breaks the quiet, and the phone is answered by day. */
function settled(signs: Signs, policy: Policy, at: number, asked: readonly number[]): Signs {
  const last = Math.max(policy.issued, ...asked.slice(-1));
  const quietYears = Math.min(signs.quietYears, (dayOf(at) - last) / 365.25);
  if (signs.inquiryHours === null) return { ...signs, quietYears };
  const called = phoneMoment(at - signs.inquiryHours * 3600);
  if (called < (policy.issued + 1) * DAY_SECONDS) return { ...signs, quietYears, inquiryHours: null, inquiries: 0 };
  return { ...signs, quietYears, inquiryHours: (at - called) / 3600 };
}

function amountOf(slot: Slot, signs: Signs, available: number): number | null {
  if (slot.kind === "payee_change") return null;
  if (slot.kind === "surrender") return available;
  return Math.min(available, Math.max(500_000, Math.round((signs.share * available) / 100_000) * 100_000));
}

function payeeOf(memory: Memory, slot: Slot, policy: Policy, day: number, signs: Signs, random: Random): Payee {
  const { index: owner, household } = policy.owner;
  const known = random.chance(
    slot.fraud?.script === "claims_help" ? 0.04 : slot.fraud?.script === "guided_app" ? 0.5 : 0.9,
  );
  const ageDays = slot.fraud?.script === "guided_app" ? 2 + random.integer(18) : 30 + random.integer(370);
  if (slot.fraud && signs.payee === "mule")
    return memory.payees.fraudulent(slot.fraud, owner, day, known ? ageDays : 0);
  const kind = slot.kind === "payee_change" && signs.payee === "own" ? "own_new" : signs.payee;
  return memory.payees.honest(owner, household, day, kind, random);
}
