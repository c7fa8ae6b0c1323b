import type { OpenRandom, StaffMember, World } from "../block.ts";
import type { Random } from "../random.ts";
import type { Calendar } from "./levels.ts";
import { weekdayOf } from "./moments.ts";
import type { Request, Review, Scored } from "./request.ts";

/** Of the branch-days: no reviewer is there. */
const WITHOUT_REVIEWER = 0.14;

/**
 * Reviews that each branch plans for each day since the lights, so that all blocks agree. More requests in the book than
 * its default come with more reviewers.
 */
export function planReviews(world: World, calendar: Calendar, open: OpenRandom): readonly Uint16Array[] {
  const scale = Math.max(1, Math.round(world.options.requests / 60_000));
  return world.branches.map(({ index }) => {
    const random = open("capacity", index);
    return Uint16Array.from({ length: calendar.until - calendar.lightsFrom }, (_, i) => {
      const draw = random.uniform();
      if (weekdayOf(calendar.lightsFrom + i) > 5 || draw < WITHOUT_REVIEWER) return 0;
      return draw < 0.8 ? scale : 2 * scale;
    });
  });
}

/** Chance that a green request is drawn for review: square-root sampling, about one in a hundred. */
export function explorationChance(score: number): number {
  return Math.round(1e5 * Math.min(0.08, 0.2 * Math.sqrt(score))) / 1e5;
}

/** Whether staff look into a request that showed a light, and what they do; null when they do not. */
export function reviewOf(request: Request, scored: Scored, hasReviewer: () => boolean, random: Random): Review | null {
  const demanded = scored.light !== "green";
  const chance = demanded ? 1 : explorationChance(scored.score);
  const draws = { selected: random.uniform(), skipped: random.uniform() };
  if (draws.selected > chance) return null;
  if (demanded && (draws.skipped < (scored.light === "red" ? 0.02 : 0.08) || !hasReviewer())) return null;
  const startedAt = request.at + 60 * (2 + random.integer(12));
  const minutes =
    Math.round(10 * random.gamma(4, scored.light === "red" ? 6 : scored.light === "yellow" ? 3.5 : 2)) / 10;
  const contact = trustedContact(request, startedAt, demanded, random);
  return { startedAt, minutes, action: "none", override: false, selectionProbability: chance, ...contact };
}

function trustedContact(
  request: Request,
  startedAt: number,
  demanded: boolean,
  random: Random,
): Pick<Review, "notifiedAt" | "answer"> {
  const since = request.policy.owner.trustedContactSince;
  const told = random.chance(0.85);
  const after = 60 * (3 + random.integer(25));
  const answer = request.script
    ? random.pick(["unaware", "aware", "no_answer"] as const, [0.62, 0.08, 0.3])
    : random.pick(["unaware", "aware", "no_answer"] as const, [0.07, 0.65, 0.28]);
  if (since === null || since > request.at / 86_400 || !demanded || !told) return { notifiedAt: null, answer: null };
  return { notifiedAt: startedAt + after, answer };
}

/** Chance that a reviewed fraud is stopped. Training and a trusted contact who knows of nothing help. */
export function stopChance(trained: boolean, review: Pick<Review, "answer">): number {
  return Math.min(0.95, (trained ? 0.68 : 0.52) + (review.answer === "unaware" ? 0.2 : 0));
}

export function isTrained(member: StaffMember | undefined, day: number): boolean {
  return member !== undefined && member.trained !== null && member.trained <= day;
}
