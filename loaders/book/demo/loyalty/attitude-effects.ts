import type { Block, Person, Policy, World } from "../block.ts";
import { DAYS_A_MONTH } from "../hazard.ts";
import { furtherPurchases } from "../lives.ts";
import { salesCalendar, type SalesCalendar } from "../sales-calendar.ts";
import { attitudesOf, middling } from "../surveys/attitudes.ts";
import { MOVED, movedLatent } from "../surveys/survey-effects.ts";
import { waves } from "../surveys/waves.ts";
import { isInForce, isMature, keptAt, sampledEvery } from "./expected-course.ts";
import { rounded } from "./rounded.ts";
import { addScores, countScores, describeScores, type ScoreSums } from "./score-points.ts";
import { addCourses, changeInGivenUp, follow, hazardRatio, noCourse, type Course } from "./two-lives.ts";

type Moved = (typeof MOVED)[number];

/** Sums of what is to be expected of everybody, with attitudes as they are or moved. */
interface Expected {
  /** Of policies in force on the day of the first wave, from that day on. */
  course: Course;
  /** Of new policies, from their issue on: in force at 25 months. */
  kept: number;
  /** Of policyholders on the day of the first wave: further policies in the two years after. */
  bought: number;
}

export interface AttitudeSums {
  policies: number;
  newPolicies: number;
  policyholders: number;
  unmoved: Expected;
  moved: Record<Moved, Expected>;
  scores: Record<Moved, ScoreSums>;
}

const BOUGHT_WITHIN = 730;
const SAMPLE = 7_500;

/** Everybody's policies and purchases, as they are and with one standard deviation more of one construct after the other. */
export function countAttitudeEffects(world: World, block: Block): AttitudeSums {
  const every = sampledEvery(world, SAMPLE);
  const months = Math.floor((world.asOf - waves[0]!.starts) / DAYS_A_MONTH);
  const nothing = (): Expected => ({ course: noCourse(months), kept: 0, bought: 0 });
  const sums: AttitudeSums = {
    policies: 0,
    newPolicies: 0,
    policyholders: 0,
    unmoved: nothing(),
    moved: byConstruct(nothing),
    scores: byConstruct((construct) => countScores(world, block, construct)),
  };
  const lives: Life[] = [
    { move: (person) => person, expected: sums.unmoved },
    ...MOVED.map((construct) => ({ move: mover(construct), expected: sums.moved[construct] })),
  ];
  for (const policy of block.policies) if (policy.index % every === 0) countPolicy(sums, lives, world, policy);
  const calendar = salesCalendar(world);
  block.people.forEach((person, i) => {
    if (person.index % every === 0) countPurchases(sums, lives, world, calendar, person, block.policiesOf[i]!);
  });
  return sums;
}

/** One way in which everybody could feel, and what is to be expected then. */
interface Life {
  move: (person: Person) => Person;
  expected: Expected;
}

function countPolicy(sums: AttitudeSums, lives: readonly Life[], world: World, policy: Policy): void {
  const from = waves[0]!.starts;
  if (isInForce(policy, from) && isAlive(policy.owner, from)) {
    sums.policies++;
    for (const { move, expected } of lives)
      follow(expected.course, world, { policy, changed: { ...policy, owner: move(policy.owner) }, from });
  }
  if (isMature(world, policy)) {
    sums.newPolicies++;
    for (const { move, expected } of lives)
      expected.kept += keptAt(world, { ...policy, owner: move(policy.owner) }, 25);
  }
}

function countPurchases(
  sums: AttitudeSums,
  lives: readonly Life[],
  { asOf }: World,
  calendar: SalesCalendar,
  person: Person,
  policies: readonly Policy[],
): void {
  const from = waves[0]!.starts;
  const held = policies.filter((policy) => isInForce(policy, from)).length;
  if (held === 0 || !isAlive(person, from)) return;
  sums.policyholders++;
  const until = Math.min(asOf, from + BOUGHT_WITHIN);
  for (const { move, expected } of lives)
    expected.bought += furtherPurchases(calendar, move(person), held, from, until);
}

function byConstruct<T>(value: (construct: Moved) => T): Record<Moved, T> {
  return Object.fromEntries(MOVED.map((construct) => [construct, value(construct)])) as Record<Moved, T>;
}

function mover(construct: Moved): (person: Person) => Person {
  const [before, after] = [attitudesOf(middling), attitudesOf(middling, { [construct]: 1 })];
  return (person) => ({ ...person, latent: movedLatent(person.latent, before, after) });
}

function isAlive(person: Person, day: number): boolean {
  return person.deceased === null || person.deceased > day;
}

/** For truth.json: by construct, what one standard deviation more would change, and how many points of score it is. */
export function describeAttitudeEffects(parts: readonly AttitudeSums[]): Record<string, unknown> {
  const sum = (of: (part: AttitudeSums) => number) => parts.reduce((total, part) => total + of(part), 0);
  const [policies, newPolicies, policyholders] = [
    sum((part) => part.policies),
    sum((part) => part.newPolicies),
    sum((part) => part.policyholders),
  ];
  const unchanged = addCourses(parts.map((part) => part.unmoved.course));
  const boughtAnyway = sum((part) => part.unmoved.bought);
  const effects = byConstruct((construct) => {
    const lives = { policies, unchanged, changed: addCourses(parts.map((part) => part.moved[construct].course)) };
    const bought = sum((part) => part.moved[construct].bought);
    return {
      ...describeScores(addScores(parts.map((part) => part.scores[construct]))),
      given_up_12: rounded(changeInGivenUp(lives, 12)),
      given_up_24: rounded(changeInGivenUp(lives, 24)),
      hazard_ratio: rounded(hazardRatio(lives)),
      persistency_25: rounded(sum((part) => part.moved[construct].kept - part.unmoved.kept) / newPolicies),
      bought_24: rounded((bought - boughtAnyway) / policyholders),
      bought_24_ratio: rounded(bought / boughtAnyway),
    };
  });
  return { policies, new_policies: newPolicies, policyholders, ...effects };
}
