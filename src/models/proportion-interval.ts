/** Standard normal quantile of every 90 % interval. */
export const NORMAL_QUANTILE = 1.6448536269514722;

export interface ProportionEstimate {
  estimate: number;
  low: number;
  high: number;
}

/**
 * A share of `n` with its 90 % interval (Wilson 1927, eq. 4 of Brown, Cai and DasGupta 2001); null without any. `n` may be an
 * effective size, or the `designEffect` makes it one: the interval is that of n / designEffect.
 */
export function wilsonProportion(successes: number, n: number, designEffect = 1): ProportionEstimate | null {
  if (!(n > 0)) return null;
  const estimate = successes / n;
  const size = n / designEffect;
  const z2 = NORMAL_QUANTILE ** 2;
  const centre = (successes / designEffect + z2 / 2) / (size + z2);
  const half = (NORMAL_QUANTILE / (size + z2)) * Math.sqrt(size * estimate * (1 - estimate) + z2 / 4);
  return {
    estimate,
    low: Math.min(estimate, Math.max(0, centre - half)),
    high: Math.max(estimate, Math.min(1, centre + half)),
  };
}

/**
 * A share of a weight: the ratio of two sums over `n` units, with the 90 % normal interval of a ratio estimator (Cochran 1977, eq. 6.13).
 * `squares` are the sums of squared weights of those counted and of those not; the variance is `designEffect` times that of independent units. A share of
 * none or all has Wilson's interval at the effective size (Kish 1965) instead. Null without weight; no width for fewer than two units.
 */
export function weightedProportion(
  weight: { kept: number; gone: number },
  squares: { kept: number; gone: number },
  n: number,
  designEffect = 1,
): ProportionEstimate | null {
  const total = weight.kept + weight.gone;
  if (!(total > 0)) return null;
  const estimate = weight.kept / total;
  if (n > 1 && (weight.kept === 0 || weight.gone === 0)) {
    const effective = total ** 2 / (squares.kept + squares.gone);
    return wilsonProportion(estimate * effective, effective, designEffect);
  }
  const residual = squares.kept * (1 - estimate) ** 2 + squares.gone * estimate ** 2;
  const half = n > 1 ? (NORMAL_QUANTILE * Math.sqrt((designEffect * residual * n) / (n - 1))) / total : 0;
  return { estimate, low: Math.max(0, estimate - half), high: Math.min(1, estimate + half) };
}
