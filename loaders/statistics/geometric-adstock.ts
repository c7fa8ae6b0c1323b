/**
 * Remembered spend: each week's own part (1 - retention) and what is left of the week before (Broadbent 1979, scaled so that steady spend is
 * remembered as itself).
 *
 * @param before remembered spend before the first week
 */
export function rememberSpend(
  spend: Float64Array,
  retention: number,
  before: number,
  remembered: Float64Array,
): Float64Array {
  let memory = before;
  for (let week = 0; week < spend.length; week++) {
    memory = (1 - retention) * spend[week]! + retention * memory;
    remembered[week] = memory;
  }
  return remembered;
}

/** Derivative with respect to the retention of a function of the remembered spend, whose derivatives by week are given. */
export function retentionDerivative(
  spend: Float64Array,
  retention: number,
  before: number,
  remembered: Float64Array,
  derivatives: Float64Array,
): number {
  let carried = 0;
  let sum = 0;
  for (let week = spend.length - 1; week >= 0; week--) {
    carried = derivatives[week]! + retention * carried;
    sum += carried * ((week > 0 ? remembered[week - 1]! : before) - spend[week]!);
  }
  return sum;
}
