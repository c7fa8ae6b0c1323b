import type { Random } from "../random.ts";
import type { Outcome, Request, Review, Scored } from "./request.ts";
import { stopChance } from "./review.ts";

/** What must come of a request whatever staff do: a surrendered policy says so, one in force says that it was not. */
export type Fate = "executed" | "not_executed" | "open";

/** Frauds that staff stop by themselves, without a light. */
const STOPPED_ANYWAY = { counter: 0.06, phone: 0.03, app: 0.01, web: 0.01 };

/** The same draws decide with and without lights, so that their difference is what the lights did. */
export function outcomeOf(request: Request, review: Review | null, fate: Fate, until: number, random: Random): Outcome {
  const draws = {
    stop: random.uniform(),
    leave: random.uniform(),
    status: random.uniform(),
    hours: random.exponential(1),
  };
  const stoppedWithoutLights = request.script !== null && draws.stop < STOPPED_ANYWAY[request.channel];
  const reviewed = review !== null && draws.stop < stopChance(request.staffTrained, review);
  const stopped = request.script !== null && (stoppedWithoutLights || reviewed);
  const leaves =
    fate === "not_executed" || (fate === "open" && (stopped || leavesHonestly(request, review, draws.leave)));
  const leftWithoutLights =
    fate === "not_executed" ||
    (fate === "open" && (stoppedWithoutLights || leavesHonestly(request, null, draws.leave)));
  const executedAt = leaves ? null : executionOf(request, review, draws.hours);
  if (executedAt === null || executedAt >= until * 86_400) {
    const status = executedAt !== null ? "held" : endOf(stopped, draws.status);
    return { status, executedAt: null, stopped, stoppedWithoutLights, leftWithoutLights };
  }
  return { status: "executed", executedAt, stopped, stoppedWithoutLights, leftWithoutLights };
}

/** Honest people who give up: three in a hundred anyway, more when staff look into them. */
function leavesHonestly(request: Request, review: Review | null, draw: number): boolean {
  if (request.script !== null) return draw < 0.01;
  return draw < (review === null ? 0.035 : 0.035 + Math.min(0.15, 0.004 * review.minutes));
}

/** A payment takes a few hours, a review most of a day more. */
function executionOf(request: Request, review: Review | null, draw: number): number {
  const hours = 0.3 + draw * (request.channel === "counter" ? 2 : 9) + (review === null ? 0 : 3 + 14 * draw);
  return request.at + Math.round(Math.min(120, hours) * 3600);
}

function endOf(stopped: boolean, draw: number): Outcome["status"] {
  if (stopped) return draw < 0.55 ? "declined" : draw < 0.85 ? "withdrawn" : "held";
  return draw < 0.72 ? "withdrawn" : draw < 0.96 ? "declined" : "held";
}

/** What staff wrote down as done, and whether it went against the light. */
export function decided(review: Review, scored: Scored, outcome: Outcome, random: Random): Review {
  const draw = random.uniform();
  if (outcome.status !== "executed") {
    const action = scored.light === "red" && draw < 0.35 ? "police" : draw < 0.7 ? "held" : "declined";
    return {
      ...review,
      action: review.answer === "unaware" ? "trusted_contact" : action,
      override: scored.light === "green",
    };
  }
  const action = scored.light === "green" || draw < 0.6 ? "care_questions" : draw < 0.85 ? "call_back" : "none";
  return { ...review, action, override: scored.light === "red" };
}
