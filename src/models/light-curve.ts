/**
 * What a cut of a score would light, without a row of anybody: requests in steps of at least ten people, every found fraud by its score, money in
 * groups of at least ten frauds. All lists run from the highest score down.
 */
export interface LightCurve {
  /** The lowest score of each step. */
  scores: number[];
  /** Requests down to and with each step. */
  requests: number[];
  /** The score of every request found to be fraud. */
  fraudScores: number[];
  /** Money of each fraud: the mean of its group of at least ten; null where fewer than ten frauds have an amount. */
  fraudMoney: number[] | null;
  /** The mean square of money in its group, for the interval. */
  fraudSquare: number[] | null;
}

/** What lies at or above a cut. */
export interface LitCounts {
  requests: number;
  frauds: number;
  /** Money of the frauds, null where it is not known. */
  money: number | null;
  /** Sum of squared amounts: the variance of `money` when frauds come by a Poisson process. */
  square: number;
}

/**
 * Requests, frauds and money at or above a cut: a score that ties with the cut is lit. Frauds are exact; requests are exact at the scores of steps
 * and on a straight line between them.
 */
export function countsAt(curve: LightCurve, cut: number): LitCounts {
  const frauds = atOrAbove(curve.fraudScores, cut);
  const sum = (each: number[] | null) => (each === null ? null : sumOf(each, frauds));
  return {
    requests: Math.max(frauds, requestsAt(curve, cut)),
    frauds,
    money: sum(curve.fraudMoney),
    square: sum(curve.fraudSquare) ?? 0,
  };
}

/** Counts of several curves together; money is unknown when any curve with frauds does not know it. */
export function together(counts: readonly LitCounts[]): LitCounts {
  return counts.reduce<LitCounts>(
    (sum, one) => ({
      requests: sum.requests + one.requests,
      frauds: sum.frauds + one.frauds,
      money: one.frauds === 0 ? sum.money : sum.money === null || one.money === null ? null : sum.money + one.money,
      square: sum.square + one.square,
    }),
    { requests: 0, frauds: 0, money: 0, square: 0 },
  );
}

/** What lies in `all` and not in `part` of it. */
export function difference(all: LitCounts, part: LitCounts): LitCounts {
  return {
    requests: all.requests - part.requests,
    frauds: all.frauds - part.frauds,
    money: all.money === null || part.money === null ? null : all.money - part.money,
    square: all.square - part.square,
  };
}

/** How many of some scores, in descending order, are at or above a cut. */
export function atOrAbove(descending: ArrayLike<number>, cut: number): number {
  let [low, high] = [0, descending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (descending[middle]! >= cut) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Requests at or above a cut, on a straight line between the steps. */
export function requestsAt({ scores, requests }: Pick<LightCurve, "scores" | "requests">, cut: number): number {
  const steps = atOrAbove(scores, cut);
  const above = steps > 0 ? requests[steps - 1]! : 0;
  if (steps === 0 || steps === scores.length) return above;
  const span = scores[steps - 1]! - scores[steps]!;
  const part = (scores[steps - 1]! - cut) / span;
  return above + part * (requests[steps]! - above);
}

/** The cut that lights about as many requests: the score of a step, or above all when fewer are wanted than the first step has. */
export function cutFor({ scores, requests }: Pick<LightCurve, "scores" | "requests">, wanted: number): number {
  const nearest = requests.reduce(
    (best, reached, i) => (Math.abs(reached - wanted) < Math.abs(requests[best]! - wanted) ? i : best),
    0,
  );
  return scores[nearest] ?? Infinity;
}

function sumOf(values: readonly number[], count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i]!;
  return sum;
}
