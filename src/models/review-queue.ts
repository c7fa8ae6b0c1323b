/** A branch's lights and reviewers. */
export interface BranchQueue {
  branch: string;
  /** Days with a plan of reviews. */
  days: number;
  /** Share of days on which the branch can do 0, 1, 2 ... reviews. */
  capacity: number[];
  /** The lowest score of each step of at least ten people, from the highest down, and requests down to and with it. */
  scores: number[];
  requests: number[];
}

/** What becomes of a branch's lights on an average day; a light that finds no reviewer on its day is not reviewed. */
export interface QueueDay {
  lights: number;
  /** Lights that find no reviewer that day. */
  unserved: number;
  /** Of these, on days with a reviewer at all. */
  beyondReviewers: number;
  /** Chance that the day has more lights than reviews: that one more review would be used. */
  short: number;
}

/**
 * Lights that find no reviewer when they come by a Poisson process of mean `lights` a day and do not wait for the next day:
 * E(N - C)+ = Σ over c of P(C = c) (mean - Σ over k < c of P(N > k)).
 *
 * @param capacity share of days with 0, 1, 2 ... reviews
 */
export function queueDay(lights: number, capacity: readonly number[]): QueueDay {
  let [unserved, beyondReviewers, short] = [0, 0, 0];
  let probability = Math.exp(-lights);
  let above = 1 - probability;
  let left = lights;
  for (let reviews = 0; reviews < capacity.length; reviews++) {
    const share = capacity[reviews]!;
    unserved += share * left;
    if (reviews > 0) beyondReviewers += share * left;
    short += share * above;
    left = Math.max(0, left - above);
    probability *= lights / (reviews + 1);
    above = Math.max(0, above - probability);
  }
  return { lights, unserved, beyondReviewers, short };
}
