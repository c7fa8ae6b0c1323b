import { NORMAL_QUANTILE } from "./interval-level.ts";

export interface Kappa {
  /** Weighted share on which both agree. */
  agreement: number;
  /** Agreement beyond chance: 0 as by chance, 1 in everything; NaN where one of them never varies. */
  kappa: number;
  low: number;
  high: number;
}

/**
 * How far two ratings agree beyond chance (Cohen 1960), with a 90 % interval from the linearised error of weighted ratings (after Fleiss, Cohen and
 * Everitt 1969), weights held fixed.
 */
export function cohensKappa(first: readonly boolean[], second: readonly boolean[], weights: ArrayLike<number>): Kappa {
  const total = first.reduce((sum, _, i) => sum + weights[i]!, 0);
  const share = (holds: (i: number) => boolean) =>
    first.reduce((sum, _, i) => sum + (holds(i) ? weights[i]! : 0), 0) / total;
  const agreement = share((i) => first[i] === second[i]);
  const [a, b] = [share((i) => first[i]!), share((i) => second[i]!)];
  const chance = a * b + (1 - a) * (1 - b);
  const kappa = (agreement - chance) / (1 - chance);
  if (a * (1 - a) === 0 || b * (1 - b) === 0) return { agreement, kappa: NaN, low: NaN, high: NaN };
  // d kappa = (d agreement - (1 - kappa) d chance) / (1 - chance), with d chance = (2b - 1) da + (2a - 1) db.
  const influence = (i: number) => {
    const moved = Number(first[i] === second[i]) - agreement;
    const expected = (2 * b - 1) * (Number(first[i]) - a) + (2 * a - 1) * (Number(second[i]) - b);
    return ((weights[i]! / total) * (moved - (1 - kappa) * expected)) / (1 - chance);
  };
  const squares = first.reduce((sum, _, i) => sum + influence(i) ** 2, 0);
  const reach = NORMAL_QUANTILE * Math.sqrt((squares * first.length) / (first.length - 1));
  return { agreement, kappa, low: Math.max(-1, kappa - reach), high: Math.min(1, kappa + reach) };
}
