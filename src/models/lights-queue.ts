import type { ChannelLights, Cuts } from "./fraud-lights.js";
import { atOrAbove, requestsAt } from "./light-curve.js";
import { queueDay, type BranchQueue, type QueueDay } from "./review-queue.js";

export interface QueueTotal {
  branches: BranchDay[];
  lights: number;
  unserved: number;
  beyondReviewers: number;
  redUnserved: number;
  capacity: number;
  /** Share of all lights that belong to these branches; others are taken to find a reviewer. */
  covered: number;
}

export interface BranchDay extends QueueDay {
  branch: string;
  capacity: number;
  redUnserved: number;
  redShort: number;
}

/**
 * Every branch's day at some cuts; null without branches or capacity. Between the steps of a branch its requests follow the scores of all channels
 * asked about, and the branches together have the lights of these channels.
 */
export function queueOf(
  channels: readonly ChannelLights[],
  branches: readonly BranchQueue[],
  { yellow, red }: Cuts,
): QueueTotal | null {
  const asked = requestsOfBranches(channels);
  if (branches.length === 0 || asked(-Infinity) === 0) return null;
  const [lights, reds] = [yellow, red].map((cut) => branchRequests(branches, asked, cut));
  const all = channels.reduce((sum, { curve }) => sum + requestsAt(curve, yellow), 0);
  return queueTotal(
    branches.map((branch, i) => ({ ...branch, lights: lights![i]! / branch.days, reds: reds![i]! / branch.days })),
    all > 0 ? asked(yellow) / all : 1,
  );
}

/** Requests at or above a cut that belong to branches; remembered by channels and cut, as sliders ask for the same ones again and again. */
function requestsOfBranches(channels: readonly ChannelLights[]): (cut: number) => number {
  const known = remembered.get(channels) ?? new Map<number, number>();
  remembered.set(channels, known);
  return (cut) => {
    let requests = known.get(cut);
    if (requests === undefined) {
      requests = channels.reduce((sum, { curve, branched }) => sum + requestsAt(curve, cut) * branched, 0);
      known.set(cut, requests);
    }
    return requests;
  };
}

const remembered = new WeakMap<readonly ChannelLights[], Map<number, number>>();

/** Requests of each branch at or above a cut. */
function branchRequests(branches: readonly BranchQueue[], asked: (cut: number) => number, cut: number): number[] {
  const lit = asked(cut);
  const own = branches.map(({ scores, requests }) => {
    const steps = atOrAbove(scores, cut);
    const above = steps > 0 ? requests[steps - 1]! : 0;
    if (steps === scores.length) return above;
    const from = steps > 0 ? asked(scores[steps - 1]!) : 0;
    const span = asked(scores[steps]!) - from;
    return above + (span > 0 ? Math.min(1, (lit - from) / span) * (requests[steps]! - above) : 0);
  });
  const counted = own.reduce((sum, size) => sum + size, 0);
  return own.map((size) => (counted > 0 ? (size * lit) / counted : 0));
}

export interface BranchLights {
  branch: string;
  /** Share of days on which the branch can do 0, 1, 2 ... reviews. */
  capacity: readonly number[];
  /** A day; `reds` are among the lights. */
  lights: number;
  reds: number;
}

/** What becomes of every branch's lights on an average day, reds being reviewed first; `covered` is the share of all lights that they are. */
export function queueTotal(branches: readonly BranchLights[], covered = 1): QueueTotal {
  const each = branches.map(branchDay);
  const sum = (of: (day: BranchDay) => number) => each.reduce((total, day) => total + of(day), 0);
  return {
    branches: each,
    lights: sum(({ lights }) => lights),
    unserved: sum(({ unserved }) => unserved),
    beyondReviewers: sum(({ beyondReviewers }) => beyondReviewers),
    redUnserved: sum(({ redUnserved }) => redUnserved),
    capacity: sum(({ capacity }) => capacity),
    covered,
  };
}

function branchDay({ branch, lights, reds, capacity }: BranchLights): BranchDay {
  const red = queueDay(reds, capacity);
  let mean = 0;
  for (let reviews = 0; reviews < capacity.length; reviews++) mean += capacity[reviews]! * reviews;
  return { ...queueDay(lights, capacity), branch, capacity: mean, redUnserved: red.unserved, redShort: red.short };
}
