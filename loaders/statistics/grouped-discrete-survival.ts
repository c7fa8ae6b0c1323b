/**
 * Members at risk and lost in periods 1, 2, ... n since they began, added up over cohorts. Cohorts that came under observation
 * late add to later periods alone, and those that left it early to earlier ones, so that truncation and censoring are both right.
 */
export interface RiskTable {
  atRisk: Float64Array;
  lost: Float64Array;
}

/** Survivors at the end of each period, 0 to n, by the product of one minus each period's share lost (Kaplan and Meier 1958). */
export function observedSurvival({ atRisk, lost }: RiskTable): Float64Array {
  const survival = new Float64Array(atRisk.length + 1);
  survival[0] = 1;
  for (let t = 0; t < atRisk.length; t++) {
    const hazard = atRisk[t]! > 0 ? lost[t]! / atRisk[t]! : NaN;
    survival[t + 1] = survival[t]! * (1 - hazard);
  }
  return survival;
}

/**
 * Log-likelihood of a discrete survival function, conditional on being at risk at the start of each period. For whole cohorts it
 * equals that of the times at which members were lost.
 *
 * @param survival at the ends of periods 0 to n, the first 1
 */
export function survivalLogLikelihood({ atRisk, lost }: RiskTable, survival: ArrayLike<number>): number {
  let sum = 0;
  for (let t = 0; t < atRisk.length; t++) {
    if (atRisk[t] === 0) continue;
    const kept = survival[t + 1]! / survival[t]!;
    if (lost[t]! > 0) sum += lost[t]! * Math.log(1 - kept);
    if (atRisk[t]! > lost[t]!) sum += (atRisk[t]! - lost[t]!) * Math.log(kept);
  }
  return sum;
}
