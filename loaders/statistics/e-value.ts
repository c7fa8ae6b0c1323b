/**
 * How strongly, as a risk ratio, something unmeasured would have to go together with both cause and outcome to explain a risk
 * ratio away: R + sqrt(R (R - 1)) (VanderWeele and Ding 2017). Ratios below 1 are inverted; 1 needs nothing.
 */
export function eValue(riskRatio: number): number {
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return ratio + Math.sqrt(ratio * (ratio - 1));
}

/** The E-value of the bound of an interval that lies nearest to 1; 1 when the interval holds 1. */
export function eValueOfInterval(low: number, high: number): number {
  if (low <= 1 && high >= 1) return 1;
  return eValue(low > 1 ? low : high);
}

/** Above this share with the event, a hazard ratio stands away from the risk ratio. */
const RARE = 0.15;

/** Risk ratio that stands for a hazard ratio: itself for a rare event, else by the square root transform (VanderWeele 2017). */
export function riskRatioOfHazards(hazardRatio: number, shareWithEvent: number): number {
  if (shareWithEvent < RARE) return hazardRatio;
  return (1 - 0.5 ** Math.sqrt(hazardRatio)) / (1 - 0.5 ** Math.sqrt(1 / hazardRatio));
}
