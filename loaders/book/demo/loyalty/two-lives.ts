import type { Policy, World } from "../block.ts";
import { DAYS_A_MONTH } from "../hazard.ts";
import { expectEnds, otherEndOf } from "./expected-course.ts";

/** Expected numbers of policies by month of follow-up. */
export interface Course {
  atRisk: number[];
  givenUp: number[];
}

/** The same policies twice: as they are, and with one thing changed on a day. */
export interface TwoLives {
  policies: number;
  unchanged: Course;
  changed: Course;
}

export function noCourse(months: number): Course {
  return { atRisk: new Array<number>(months).fill(0), givenUp: new Array<number>(months).fill(0) };
}

export function noLives(months: number): TwoLives {
  return { policies: 0, unchanged: noCourse(months), changed: noCourse(months) };
}

/** Follows a policy that is in force on the day `from`, and is `changed` from then on, for as many months as the course has. */
export function follow(
  { atRisk, givenUp }: Course,
  world: World,
  { policy, changed, from }: { policy: Policy; changed?: Policy | undefined; from: number },
): void {
  const otherEnd = otherEndOf(policy);
  const months = Math.min(atRisk.length, Math.ceil((otherEnd - from) / DAYS_A_MONTH));
  const until = Math.min(otherEnd - 1, from + atRisk.length * DAYS_A_MONTH);
  let alive = 1;
  let next = 0;
  expectEnds(world, { policy, changed, from, until }, (day, ends, gives) => {
    const month = Math.floor((day - from) / DAYS_A_MONTH);
    while (next <= Math.min(month, months - 1)) atRisk[next++]! += alive;
    if (month < months) givenUp[month]! += gives;
    alive -= ends;
  });
  while (next < months) atRisk[next++]! += alive;
}

export function addCourses(parts: readonly Course[]): Course {
  const sum = (of: keyof Course) =>
    parts[0]![of].map((_, month) => parts.reduce((total, part) => total + part[of][month]!, 0));
  return { atRisk: sum("atRisk"), givenUp: sum("givenUp") };
}

/** Change in the share of policies that is given up within so many months. */
export function changeInGivenUp({ policies, unchanged, changed }: TwoLives, months: number): number | null {
  const until = (course: Course) => course.givenUp.slice(0, months).reduce((sum, given) => sum + given, 0);
  return policies > 0 ? (until(changed) - until(unchanged)) / policies : null;
}

/**
 * Hazard ratio of giving up in the months from one to before another, as Cox's partial likelihood has it for a trial of the change among
 * very many: the score of all months together, solved by Newton's method.
 */
export function hazardRatio({ unchanged, changed }: TwoLives, from = 0, before = Infinity): number | null {
  let log = 0;
  for (let step = 0; step < 50; step++) {
    const [score, information] = scoreAt(log, unchanged, changed, [from, before]);
    if (!(information > 0)) return null;
    log += score / information;
    if (Math.abs(score / information) < 1e-10) break;
  }
  return Math.exp(log);
}

function scoreAt(log: number, unchanged: Course, changed: Course, [from, before]: [number, number]): [number, number] {
  let score = 0;
  let information = 0;
  for (let month = from; month < Math.min(before, changed.atRisk.length); month++) {
    const weight = changed.atRisk[month]! * Math.exp(log);
    const events = changed.givenUp[month]! + unchanged.givenUp[month]!;
    if (!(events > 0)) continue;
    const share = weight / (weight + unchanged.atRisk[month]!);
    score += changed.givenUp[month]! - events * share;
    information += events * share * (1 - share);
  }
  return [score, information];
}
