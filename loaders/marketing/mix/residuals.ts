import type { MixInput } from "./mix-input.ts";
import type { MixSummary } from "./mix-summary.ts";

/** Sales less what the model explains of them (posterior means), by week; NaN where sales are not known. */
export function residualsOf({ problem, meanSales }: MixInput, { baseline, weekly }: MixSummary): Float64Array {
  return problem.sales.map((sales, week) =>
    weekly.reduce((rest, line) => rest - line[week]!, sales * meanSales - baseline[week]!),
  );
}

/** Correlation of a week's residual with that of the week after, where both are known. */
export function residualAutocorrelation(input: MixInput, summary: MixSummary): number {
  const residuals = residualsOf(input, summary);
  let [products, squares] = [0, 0];
  residuals.forEach((value, week) => {
    if (Number.isNaN(value)) return;
    squares += value * value;
    const before = residuals[week - 1];
    if (before !== undefined && !Number.isNaN(before)) products += value * before;
  });
  return squares > 0 ? products / squares : 0;
}
