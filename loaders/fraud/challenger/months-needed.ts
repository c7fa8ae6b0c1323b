import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { wilsonProportion } from "../../../src/models/proportion-interval.ts";
import { discordantPairsNeeded } from "../../statistics/mcnemar.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { LABEL_DAYS } from "../cases/label-maturity.ts";
import type { SwapSet } from "./swap-set.ts";

const MONTHS_OF_A_YEAR = 12;
const DAYS_OF_A_MONTH = 365.25 / MONTHS_OF_A_YEAR;
const METHOD = "fraud_power_of_swaps";

/**
 * Months side by side until the difference that was seen can be known (80 % power, 5 % two-sided), and those until the last labels come. The longest is null where the
 * interval of the difference holds none at all.
 */
export function monthsNeeded({ championOnly, challengerOnly }: SwapSet, years: number): Estimate {
  const pairs = championOnly.frauds + challengerOnly.frauds;
  if (pairs < FEWEST_PEOPLE) return noEstimate("fraud_models_agree", pairs, METHOD, "C");
  const { estimate, low, high } = wilsonProportion(challengerOnly.frauds, pairs)!;
  if (estimate === 0.5) return noEstimate("fraud_models_equal", pairs, METHOD, "C");
  const perMonth = pairs / (years * MONTHS_OF_A_YEAR);
  const months = (share: number) => discordantPairsNeeded(share) / perMonth + LABEL_DAYS / DAYS_OF_A_MONTH;
  const holdsNone = low <= 0.5 && high >= 0.5;
  const [one, other] = [months(low), months(high)];
  const bounds = holdsNone ? { low: null, high: null } : { low: Math.min(one, other), high: Math.max(one, other) };
  return estimateOf(months(estimate), pairs, METHOD, {
    ...bounds,
    grade: "C",
    warnings: holdsNone ? ["fraud_may_never_be_known"] : [],
  });
}
