/** Effects below one in a hundred sales count as none. */
export const LEAST_SHARE = 0.01;
/** How sure one must be that an effect is larger than that. */
export const SURE = 0.95;
/** The data must have halved the doubt that there was before them, lest the prior alone makes one sure. */
const DOUBT_LEFT = 0.5;

/**
 * Whether the data tell an effect from none: at least 95 of 100 draws lie above one in a hundred sales, and the others are at most half as
 * many as draws from the prior would be.
 *
 * @param shares draws of the line's share of sales
 * @param doubtBefore chance of a smaller share a priori
 */
export function isTold(shares: Float64Array, doubtBefore: number): boolean {
  const doubt = shares.filter((share) => share < LEAST_SHARE).length / shares.length;
  return doubt <= 1 - SURE && doubt <= DOUBT_LEFT * doubtBefore;
}
