import { behaviourOf } from "./behaviour.ts";
import type { Latent, Person, PreferredChannel, Source, World } from "./block.ts";
import { BLOCK_CUSTOMERS } from "./block.ts";
import { day, firstOfMonth, yearOf } from "./calendar.ts";
import { ageAtDeath } from "./mortality.ts";
import { random as openStream, type Random } from "./random.ts";

/** 46 of 60 customers have ever held a policy, spread evenly over the numbers. */
export function isPolicyholder(index: number): boolean {
  return (index * 46) % 60 < 46;
}

export function customersIn(world: World, block: number): number {
  return Math.min(BLOCK_CUSTOMERS, world.options.customers - block * BLOCK_CUSTOMERS);
}

/** A person who joins on a day, or a prospect seen on that day. */
export function drawPerson(world: World, index: number, seen: number, joined: number | null, random: Random): Person {
  const gender = random.chance(0.54) ? "female" : "male";
  const age = Math.min(74, 18 + random.gamma(3.2, 6.2));
  const birthYear = yearOf(seen) - Math.floor(age);
  const region = regionOf(world, random);
  const latent = drawLatent(age, random);
  const income = random.pick(["lower", "middle", "upper"] as const, [47, 37, 16]);
  const employed = age < 65 && random.chance(0.62);
  const source = sourceOf(age, random);
  const person: Omit<Person, "latent"> = {
    index,
    household: index,
    firstSeen: seen,
    joined,
    deceased: deathOf(world, joined ?? seen, birthYear, gender, latent.frailty, random),
    birthYear,
    gender,
    region,
    branch: random.pick(world.branches.filter((branch) => branch.region === region)).index,
    residence: residenceOf(world.regions[region]!.residence, random),
    ownsHome: random.chance({ lower: 0.45, middle: 0.66, upper: 0.82 }[income] * Math.min(1, age / 42)),
    income,
    occupation: occupationOf(employed, age, income, random),
    employer: employed ? Math.floor(world.employers.length * random.uniform() ** 1.6) : null,
    source,
    referrer: null,
    channel: channelOf(age, source, random),
    ...consents(world, seen, age, random),
  };
  const behaviour = behaviourOf(person.channel, openStream(world.options.seed, "behaviour", index));
  return { ...person, latent: { ...latent, behaviour } };
}

function regionOf(world: World, random: Random): number {
  let left = random.uniform() * world.regions.reduce((sum, region) => sum + region.share, 0);
  const found = world.regions.findIndex((region) => (left -= region.share) < 0);
  return found < 0 ? 0 : found;
}

function drawLatent(age: number, random: Random): Omit<Latent, "behaviour"> {
  const quality = random.normal();
  const satisfaction = 0.6 * quality + 0.8 * random.normal();
  return {
    quality,
    satisfaction,
    preference: 0.5 * satisfaction + 0.87 * random.normal(),
    differentiation: 0.35 * satisfaction + 0.94 * random.normal(),
    priceSensitivity: random.normal(age < 35 ? 0.25 : -0.1, 1),
    frailty: 0.5 + 0.5 * random.gamma(10, 0.1),
    restlessness: random.gamma(2, 0.5),
    appetite: random.gamma(8, 1 / 8),
    demand: random.gamma(0.9, 1 / 0.9),
    abusive: random.chance(0.004),
  };
}

/** Null when the person outlives the book; a death always falls after joining. */
function deathOf(
  world: World,
  from: number,
  birthYear: number,
  gender: Person["gender"],
  frailty: number,
  random: Random,
): number | null {
  const born = firstOfMonth(birthYear, 7);
  const age = (from - born) / 365.25;
  const died = Math.ceil(born + 365.25 * ageAtDeath(age, gender, frailty, random.exponential()));
  return died <= world.asOf ? Math.max(died, from + 1) : null;
}

function residenceOf(usual: Person["residence"], random: Random): Person["residence"] {
  return random.chance(0.65) ? usual : random.pick(["urban", "suburban", "rural"] as const, [3, 4, 2]);
}

function occupationOf(employed: boolean, age: number, income: Person["income"], random: Random): string {
  if (!employed)
    return age >= 60
      ? "retired"
      : random.pick(["self-employed", "home", "student", "farmer"], [5, 4, age < 25 ? 4 : 0, 2]);
  return income === "upper"
    ? random.pick(["manager", "professional", "engineer", "clerk"], [4, 4, 3, 1])
    : random.pick(["clerk", "worker", "engineer", "teacher", "nurse", "driver", "sales"], [5, 5, 3, 2, 2, 2, 3]);
}

function sourceOf(age: number, random: Random): Source {
  const young = age < 35;
  return random.pick(
    ["agent", "referral", "bank", "advertising", "work_site", "web", "telemarketing", "event"] as const,
    [34, 19, 15, 10, 9, young ? 9 : 3, 6, 3],
  );
}

function channelOf(age: number, source: Source, random: Random): PreferredChannel {
  const digital = age < 40 ? 3 : 1;
  return random.pick(["agent", "branch", "phone", "web", "app", "bank"] as const, [
    source === "agent" || source === "referral" ? 8 : 3,
    3,
    2,
    digital,
    digital,
    source === "bank" ? 5 : 1,
  ]);
}

type Consents = Pick<
  Person,
  | "trustedContactSince"
  | "careFlagSince"
  | "marketingConsentSince"
  | "marketingConsentUntil"
  | "profilingConsentSince"
  | "telecomConsentSince"
  | "globalHoldoutSince"
>;

function consents(world: World, seen: number, age: number, random: Random): Consents {
  const between = (from: number, until: number) =>
    Math.max(seen, from) + Math.floor(random.uniform() * Math.max(0, until - Math.max(seen, from)));
  const ageNow = age + (world.asOf - seen) / 365.25;
  const marketing = random.chance(0.72) ? between(day("2012-01-01"), Math.max(seen, day("2012-01-01")) + 400) : null;
  const withdrawn = marketing !== null && random.chance(0.06) ? marketing + 30 + random.integer(2000) : null;
  const within = (value: number | null) => (value !== null && value <= world.asOf ? value : null);
  return {
    trustedContactSince: random.chance(ageNow > 65 ? 0.22 : 0.02)
      ? within(between(day("2022-01-01"), world.asOf))
      : null,
    careFlagSince: random.chance(ageNow > 75 ? 0.09 : 0.006) ? within(between(day("2019-01-01"), world.asOf)) : null,
    marketingConsentSince: within(marketing),
    marketingConsentUntil: within(marketing) === null ? null : within(withdrawn),
    profilingConsentSince: random.chance(0.55) ? within(between(day("2018-06-01"), world.asOf)) : null,
    telecomConsentSince: random.chance(0.9)
      ? within(between(day("2021-06-01"), Math.min(world.asOf, day("2023-12-31"))))
      : null,
    globalHoldoutSince: random.chance(0.05) ? Math.max(seen, day("2023-01-01")) : null,
  };
}
