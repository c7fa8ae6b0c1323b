import betainc from "@stdlib/math-base-special-betainc";

/** Chance of at least so many successes in so many independent trials (Abramowitz and Stegun 1964, 26.5.24). */
export function binomialTail(successes: number, trials: number, probability: number): number {
  if (successes <= 0) return 1;
  if (successes > trials) return 0;
  return betainc(probability, successes, trials - successes + 1);
}
