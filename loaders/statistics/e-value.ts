/**
 * E-value of a risk ratio (VanderWeele and Ding 2017, eq. 1): how strongly, as a risk ratio, a cause that nobody measured would
 * have to go together with both the treatment and the outcome to explain the whole of it. A ratio below 1 is turned round; 1
 * needs nothing. NaN for a ratio that is not positive.
 */
export function eValue(riskRatio: number): number {
  if (!(riskRatio > 0)) return NaN;
  const ratio = Math.max(riskRatio, 1 / riskRatio);
  return ratio + Math.sqrt(ratio * (ratio - 1));
}

/** The same for the bound of a risk ratio's interval that lies nearer to 1; 1 when the interval holds 1. */
export function eValueOfInterval(low: number, high: number): number {
  if (low <= 1 && high >= 1) return 1;
  return eValue(low > 1 ? low : high);
}

/** Above this share with the event, a hazard ratio stands away from the risk ratio. */
const RARE = 0.15;

/**
 * Risk ratio that a hazard ratio stands for: itself for a rare event, else by the square root transform (VanderWeele and Ding 2017,
 * Table 2; VanderWeele 2017).
 */
export function riskRatioOfHazards(hazardRatio: number, shareWithEvent: number): number {
  if (shareWithEvent < RARE) return hazardRatio;
  return (1 - 0.5 ** Math.sqrt(hazardRatio)) / (1 - 0.5 ** Math.sqrt(1 / hazardRatio));
}
