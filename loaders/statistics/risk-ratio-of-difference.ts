/**
 * The risk ratio that a standardised difference in means stands for, exp(0.91 d) (VanderWeele and Ding 2017, Table 2).
 *
 * @param difference in standard deviations of the outcome
 */
export function riskRatioOfDifference(difference: number): number {
  return Math.exp(0.91 * difference);
}
