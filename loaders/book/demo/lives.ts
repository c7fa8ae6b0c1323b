import {
  BLOCK_CUSTOMERS,
  BLOCK_STRIDE,
  type Block,
  type Offer,
  type OpenRandom,
  type Person,
  type Policy,
  type World,
} from "./block.ts";
import { customersIn, drawPerson, isPolicyholder } from "./people.ts";
import { endingOf } from "./persistency.ts";
import { sellPolicy, type Purchase } from "./purchases.ts";
import { random as openStream, type Random } from "./random.ts";
import { salesCalendar, type SalesCalendar } from "./sales-calendar.ts";
import { productForms } from "./products.ts";

const RIDER_CHANCE = 0.13;
/** Somebody without a policy in force comes back at this part of a customer's rate. */
const WIN_BACK = 0.3;
/** Each further policy held makes the next one so much less likely. */
const SATURATION = 0.5;
const LAPSE_MONTHS_OF_OFFER = 25;

/** A block on its way: what the core needs to sell further policies and to end them anew. */
export interface Lives {
  block: Block;
  world: World;
  calendar: SalesCalendar;
  /** Seed of a policy's ending, so that it can be told again with another early hazard under the same draws. */
  endingSeeds: Map<Policy, number>;
}

/** People and their policies as they would be without campaigns. */
export function liveBlock(world: World, number: number, openRandom: OpenRandom): Lives {
  const block: Block = { number, people: [], policies: [], policiesOf: [], claims: [] };
  const lives: Lives = { block, world, calendar: salesCalendar(world), endingSeeds: new Map() };
  for (let i = 0; i < customersIn(world, number); i++) {
    const index = number * BLOCK_CUSTOMERS + i;
    const random = openRandom("person", i);
    const policies = isPolicyholder(index)
      ? livePolicyholder(lives, index, random)
      : liveProspect(lives, index, random);
    block.policiesOf.push(policies);
    for (const policy of policies) {
      policy.index = number * BLOCK_STRIDE + block.policies.length;
      block.policies.push(policy);
    }
  }
  if (number === 0) plantHeavyweight(block.people);
  return lives;
}

/** Lives are drawn until one has a policy that was still there when observation began: only those are in the book. */
function livePolicyholder(lives: Lives, index: number, random: Random): Policy[] {
  const { world, calendar, block } = lives;
  for (;;) {
    const joined = calendar.firstDay(random);
    const seen = Math.max(world.firstDay - 400, joined - Math.floor(random.exponential(110)));
    const person = drawPerson(world, index, seen, joined, random);
    const policies = buyForLife(lives, person, random).filter(
      (policy) => policy.ended === null || policy.ended >= world.observedFrom,
    );
    if (policies.length === 0) continue;
    settle(block, person, random);
    return policies;
  }
}

function liveProspect(lives: Lives, index: number, random: Random): Policy[] {
  const { world, block } = lives;
  const age = Math.min(world.asOf - world.observedFrom, Math.floor(random.exponential(900)));
  settle(block, drawPerson(world, index, world.asOf - age, null, random), random);
  return [];
}

/** Gives a person a household and a referrer among those who are there already. */
function settle(block: Block, person: Person, random: Random): void {
  const neighbour = block.people.at(-1);
  if (neighbour && random.chance(0.28)) {
    person.household = neighbour.household;
    person.region = neighbour.region;
    person.branch = neighbour.branch;
    person.residence = neighbour.residence;
  }
  if (person.source === "referral") person.referrer = referrerOf(block.people, person, random);
  block.people.push(person);
}

function referrerOf(people: readonly Person[], person: Person, random: Random): number | null {
  for (let attempt = 0; attempt < 12 && people.length > 0; attempt++) {
    const other = people[random.integer(people.length)]!;
    if (other.joined !== null && other.joined < person.firstSeen) return other.index;
  }
  return null;
}

function buyForLife(lives: Lives, person: Person, random: Random): Policy[] {
  const { world, calendar } = lives;
  const policies = buy(lives, { day: person.joined!, owner: person }, random);
  const until = Math.min(world.asOf, (person.deceased ?? Infinity) - 1, birthday(person, 75));
  for (const day of calendar.furtherDays(person.joined! + 60, until, appetiteOf(person), random)) {
    const held = policies.filter((policy) => policy.ended === null || policy.ended > day).length;
    if (random.chance(chanceToBuy(held))) policies.push(...buy(lives, { day, owner: person }, random));
  }
  return policies;
}

/** The satisfied buy more. */
function appetiteOf({ latent }: Person): number {
  return latent.appetite * Math.exp(0.15 * latent.satisfaction);
}

function chanceToBuy(held: number): number {
  return held === 0 ? WIN_BACK : SATURATION ** (held - 1);
}

/** Purchases to be expected between two days of somebody who holds so many policies all the while, without campaigns. */
export function furtherPurchases(calendar: SalesCalendar, person: Person, held: number, from: number, until: number) {
  const ends = Math.min(until, (person.deceased ?? Infinity) - 1, birthday(person, 75));
  return ends > from ? calendar.furtherMean(from, ends, appetiteOf(person)) * chanceToBuy(held) : 0;
}

function birthday(person: Person, age: number): number {
  return (person.birthYear + age - 1970) * 365.25;
}

/** Sells a main policy, sometimes with a rider, and ends both. */
function buy(lives: Lives, purchase: Purchase, random: Random): Policy[] {
  const main = sellPolicy(lives.world, 0, purchase, random);
  endPolicy(lives, main, random);
  if (productForms[main.product].savings === 0 || main.frequency === 0 || !random.chance(RIDER_CHANCE)) return [main];
  const rider = sellPolicy(lives.world, 0, { ...purchase, product: null, main }, random);
  endPolicy(lives, rider, random);
  return [main, rider];
}

function endPolicy(lives: Lives, policy: Policy, random: Random): void {
  const seed = random.integer(2 ** 31);
  lives.endingSeeds.set(policy, seed);
  applyEnding(lives, policy, 1);
}

function applyEnding({ world, endingSeeds }: Lives, policy: Policy, earlyFactor: number): void {
  policy.earlyFactor = earlyFactor;
  const ending = endingOf(world, policy, openStream(endingSeeds.get(policy)!, "ending"));
  policy.ended = ending?.ended ?? null;
  policy.endReason = ending?.reason ?? null;
  policy.premiumsUntil = ending?.premiumsUntil ?? null;
}

/** Lets campaigns have their effect: what they add is sold, what was bought in their window is theirs and lapses their way. */
export function acceptOffers(lives: Lives, offers: readonly Offer[], openRandom: OpenRandom): void {
  const { block } = lives;
  const position = new Map(block.people.map((person, i) => [person, i]));
  const random = openRandom("offers");
  for (const offer of offers) {
    const policies = block.policiesOf[position.get(offer.person)!]!;
    const says = random.uniform();
    if (says < offer.chance && canBuy(offer)) addSale(lives, offer, policies, random);
    for (const policy of policies) {
      if (policy.issued < offer.from || policy.issued > offer.until) continue;
      policy.campaign ??= offer.campaign;
      if (offer.lapseFactor !== 1) applyEnding(lives, policy, offer.lapseFactor);
    }
  }
}

function canBuy({ person, from }: Offer): boolean {
  return person.deceased === null || person.deceased > from + LAPSE_MONTHS_OF_OFFER * 30;
}

function addSale({ calendar, block, ...lives }: Lives, offer: Offer, policies: Policy[], random: Random): void {
  const day = calendar.dayWithin(offer.from, Math.min(offer.until, lives.world.asOf), random);
  const purchase: Purchase = { day, owner: offer.person, product: offer.product, campaign: offer.campaign };
  for (const policy of buy({ calendar, block, ...lives }, purchase, random)) {
    policy.index = block.number * BLOCK_STRIDE + block.policies.length;
    block.policies.push(policy);
    policies.push(policy);
  }
  if (offer.person.joined === null || offer.person.joined > day) offer.person.joined = day;
}

/** The prospect of great means whose manners wear staff out: the first prospect of the book. */
function plantHeavyweight(people: readonly Person[]): void {
  const prospect = people.find((person) => person.joined === null);
  if (!prospect) return;
  prospect.income = "upper";
  prospect.occupation = "manager";
  prospect.source = "referral";
  prospect.latent.demand = 30;
  prospect.latent.abusive = true;
}
