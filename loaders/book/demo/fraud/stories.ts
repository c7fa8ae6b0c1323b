import type { Block, OpenRandom, Policy, World } from "../block.ts";
import type { Random } from "../random.ts";
import { Balances, type Loan } from "./balances.ts";
import { honestPolicy, victimPolicy } from "./choose-policy.ts";
import { behaviourRow } from "./features-behaviour.ts";
import { contextRow } from "./features-context.ts";
import { fieldRow } from "./features-field.ts";
import { policeRow } from "./features-police.ts";
import { profileRow } from "./features-profile.ts";
import { telecomRow } from "./features-telecom.ts";
import { canAsk, holdersOf } from "./holders.ts";
import { scoreOf } from "./incumbent.ts";
import { makeRequest, type Memory, type Repeat } from "./make-request.ts";
import { dayOf } from "./moments.ts";
import { decided, outcomeOf, type Fate } from "./outcome.ts";
import { PayeeBook } from "./payees.ts";
import type { Request, RequestKind, SourceRows, Story } from "./request.ts";
import { reviewOf } from "./review.ts";
import { quotaOf, slotsOf, type Slot } from "./slots.ts";
import { waveOn, type FraudState } from "./state.ts";

export interface Told {
  stories: Story[];
  /** Loans that the requests brought about. */
  balances: Balances;
}

/** Tells all requests of a block in order of time. */
export function tellStories(world: World, state: FraudState, block: Block, open: OpenRandom): Told {
  const { calendar } = state;
  const holders = holdersOf(block, calendar.from, calendar.until);
  const slots = slotsOf(world, calendar, block.number, state.planOf[block.number]!, holders, open("slots"));
  const crowded = world.options.requests > 3 * world.options.customers;
  const memory: Memory = {
    holders,
    payees: new PayeeBook(block.number),
    balances: new Balances(crowded),
    asked: new Map(),
    crowded,
  };
  const teller = new Teller(world, state, memory, open, quotaOf(world, block.number).first);
  for (const slot of slots) teller.tell(slot);
  return { stories: teller.stories, balances: memory.balances };
}

class Teller {
  readonly stories: Story[] = [];
  private readonly random: Random;
  /** Reviews done so far by branch and day. */
  private readonly reviewed = new Map<number, number>();
  private readonly comingBack = new Map<RequestKind, Story>();
  private readonly byMule = new Map<number, Story>();

  constructor(
    private readonly world: World,
    private readonly state: FraudState,
    private readonly memory: Memory,
    open: OpenRandom,
    private readonly first: number,
  ) {
    this.random = open("requests");
  }

  tell(slot: Slot): void {
    const repeat = slot.fraud ? this.fraudRepeat(slot) : this.honestRepeat(slot);
    const policy = slot.policy ?? repeat?.policy ?? this.choose(slot);
    if (!policy) return;
    let story = this.draft(slot, policy, repeat, slot.fate);
    if (slot.fate === "executed" && story.outcome.stopped) story = this.stoppedInstead(slot) ?? unstopped(story);
    this.remember(slot, story);
  }

  private choose(slot: Slot): Policy | null {
    const { holders, balances, asked } = this.memory;
    if (slot.fraud) return victimPolicy(this.state, holders, slot.day, balances, asked, this.random);
    return honestPolicy(holders, slot.kind, slot.day, balances, this.random);
  }

  /** A stopped surrender leaves its policy in force, so it is told of another victim whose attempt was stopped. */
  private stoppedInstead(slot: Slot): Story | null {
    for (let i = 0; i < 60; i++) {
      const policy = this.choose(slot);
      if (!policy) return null;
      const story = this.draft({ ...slot, policy: null }, policy, null, "not_executed");
      if (story.outcome.stopped) return story;
    }
    return null;
  }

  private draft(slot: Slot, policy: Policy, repeat: Repeat | null, fate: Fate): Story {
    const { calendar } = this.state;
    const index = this.first + this.stories.length;
    const request = makeRequest(this.world, this.state, this.memory, slot, policy, index, repeat, this.random);
    const sources = this.look(request);
    const day = dayOf(request.at);
    const scored = day >= calendar.lightsFrom ? scoreOf(request, sources, calendar, this.random) : null;
    const shown = scored !== null && request.channel === "counter";
    const review = shown ? reviewOf(request, scored, () => this.hasReviewer(request.branch!, day), this.random) : null;
    const outcome = outcomeOf(request, review, fate, calendar.until, this.random);
    if (fate === "executed")
      outcome.executedAt = slot.policy!.ended! * 86_400 + 9 * 3600 + this.random.integer(6 * 3600);
    const final = review && decided(review, scored!, outcome, this.random);
    return { request, sources, scored, shown, review: final, outcome };
  }

  private look(request: Request): SourceRows {
    const { state, random } = this;
    const wave = waveOn(state, request.policy.owner.region, dayOf(request.at));
    return {
      behaviour: behaviourRow(request, random),
      profile: profileRow(request),
      context: contextRow(request, state.calendar, wave, random),
      police: policeRow(request, state.calendar, wave, random),
      telecom: telecomRow(request, state.calendar, state.signal, random),
      field: fieldRow(request, random),
    };
  }

  private hasReviewer(branch: number, day: number): boolean {
    const done = this.reviewed.get(branch * 100_000 + day) ?? 0;
    return done < this.state.capacity[branch]![day - this.state.calendar.lightsFrom]!;
  }

  private remember(slot: Slot, story: Story): void {
    const { request, review, outcome } = story;
    this.stories.push(story);
    const day = dayOf(request.at);
    const { asked, balances, crowded } = this.memory;
    const owner = request.policy.owner.index;
    if (!crowded) asked.set(owner, [...(asked.get(owner) ?? []), day]);
    if (review) {
      const key = request.branch! * 100_000 + day;
      this.reviewed.set(key, (this.reviewed.get(key) ?? 0) + 1);
    }
    const executed = outcome.status === "executed";
    if (executed && slot.kind === "policy_loan") balances.lend(request.policy, this.loanOf(story));
    if (slot.fraud) this.byMule.set(slot.fraud.mule, story);
    else if (!executed && slot.kind !== "surrender" && this.random.chance(0.3)) this.comingBack.set(slot.kind, story);
  }

  /** Two in three honest loans are paid back in the end, most within two years. */
  private loanOf({ request, outcome }: Story): Loan {
    const from = dayOf(outcome.executedAt!);
    const until = from + 90 + Math.floor(this.random.exponential(500));
    const repaid = this.random.chance(request.script ? 0.1 : 0.68);
    const ended = request.policy.ended ?? this.state.calendar.until;
    return { amount: request.amount!, from, until: repaid && until < ended ? until : null };
  }

  /** A fraudster tries the same victim again when the first try did not pay out. */
  private fraudRepeat(slot: Slot): Repeat | null {
    const before = slot.fraud!.retry ? this.byMule.get(slot.fraud!.mule) : undefined;
    return before && before.outcome.status !== "executed" ? this.repeatOf(slot, before) : null;
  }

  /** Who was delayed or gave up asks again within days, often elsewhere. */
  private honestRepeat(slot: Slot): Repeat | null {
    const before = this.comingBack.get(slot.kind);
    if (!before || slot.policy) return null;
    const repeat = this.repeatOf(slot, before);
    if (repeat || slot.day > dayOf(before.request.at) + 12) this.comingBack.delete(slot.kind);
    return repeat;
  }

  private repeatOf(slot: Slot, before: Story): Repeat | null {
    const days = slot.day - dayOf(before.request.at);
    if (days < 3 || days > 12 || !canAsk(before.request.policy, slot.day)) return null;
    return { policy: before.request.policy, previous: before.request.index };
  }
}

function unstopped(story: Story): Story {
  return { ...story, outcome: { ...story.outcome, stopped: false, stoppedWithoutLights: false } };
}
