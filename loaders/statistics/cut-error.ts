import normalCdf from "@stdlib/stats-base-dists-normal-cdf";

export interface CutError {
  /** Share of members whose score lies on the other side of the cut than what it measures. */
  misplaced: number;
  /** Share that would change sides if everybody were measured once more and nothing had changed. */
  crossings: number;
}

const STEPS = 400;
const REACH = 6;

/**
 * What an error of measurement does at a cut of a normal score: with reliability r the true part is normal with variance r and the error with
 * variance 1 - r (Lord and Novick 1968, ch. 3). At the middle `misplaced` is arccos(sqrt r) / pi. Integrated by the midpoint rule.
 *
 * @param reliability between 0 and 1
 * @param cut in standard deviations of the score from its mean
 */
export function cutError(reliability: number, cut: number): CutError {
  const [spread, noise] = [Math.sqrt(reliability), Math.sqrt(1 - reliability)];
  if (!(noise > 0)) return { misplaced: 0, crossings: 0 };
  const step = (2 * REACH) / STEPS;
  let [misplaced, crossings] = [0, 0];
  for (let i = 0; i < STEPS; i++) {
    const z = -REACH + (i + 0.5) * step;
    const density = (step * Math.exp(-(z ** 2) / 2)) / Math.sqrt(2 * Math.PI);
    const above = 1 - normalCdf((cut - spread * z) / noise, 0, 1);
    misplaced += density * (spread * z > cut ? 1 - above : above);
    crossings += density * 2 * above * (1 - above);
  }
  return { misplaced, crossings };
}
