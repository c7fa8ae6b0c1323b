import type { Row } from "../../../src/models/report.ts";
import { LEVEL } from "../../statistics/interval-level.ts";
import { PRACTICES } from "./practices.ts";
import { rangeOf, type PracticeOutcome } from "./simulated-learning.ts";
import type { BookStart } from "./starting-point.ts";

const MINUTES_OF_AN_HOUR = 60;

/**
 * What looking at a share of the requests let pass costs in the book's own size, and what it reveals.
 *
 * @returns rows {share, reviews (a month), hours (a month), cost (a year), honest (asked, a year), at_most (frauds missed a year, when it finds none),
 *   finds (a year in the simulation), detection, low, high (last half year of the simulation)}
 */
export function explorationCosts(
  outcomes: readonly PracticeOutcome[],
  { requests, bookRequests, alertShare, fraudShare }: BookStart,
  review: { minutes: number; cost: number },
): Row[] {
  const scale = bookRequests / requests;
  return outcomes
    .filter(({ practice }) => PRACTICES[practice].exploration > 0 || practice === "looked_at")
    .map((outcome) => {
      const share = PRACTICES[outcome.practice].exploration;
      const reviews = share * bookRequests * (1 - alertShare);
      const { estimate, low, high } = rangeOf(outcome.last);
      return {
        practice: outcome.practice,
        share,
        reviews,
        hours: (reviews * review.minutes) / MINUTES_OF_AN_HOUR,
        cost: 12 * reviews * review.cost,
        honest: 12 * reviews * (1 - fraudShare),
        at_most: share > 0 ? -Math.log((1 - LEVEL) / 2) / share : null,
        finds: scale * rangeOf(outcome.finds).estimate,
        detection: estimate,
        low,
        high,
      };
    });
}
