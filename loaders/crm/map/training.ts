import { median } from "d3-array";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Database } from "../../stage/database.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";

const YEAR = 365.25;

/** Days since training of each member of staff at work; null for those never trained. */
export async function readTraining(database: Database): Promise<(number | null)[]> {
  const rows = await database.rows<{ days_since: number | null }>(
    "SELECT days_since FROM staged.staff_training ORDER BY staff_number",
  );
  return rows.map(({ days_since }) => days_since);
}

/** Share of staff at work who were ever trained, and how many years ago half of them were. All are counted, so neither has an interval. */
export function trainingNumbers(daysSince: readonly (number | null)[]): Record<string, Estimate> {
  const trained = daysSince.filter((days) => days !== null);
  const untrained = daysSince.length - trained.length;
  const share = () => {
    if (daysSince.length === 0) return noEstimate("crm_no_staff", 0, "share");
    if ([trained.length, untrained].some((size) => size > 0 && size < FEWEST_PEOPLE))
      return noEstimate("too_few", daysSince.length, "share");
    return estimateOf(trained.length / daysSince.length, daysSince.length, "share");
  };
  const age = () => {
    if (trained.length === 0) return noEstimate("crm_nobody_trained", 0, "crm_counted_median");
    if (trained.length < FEWEST_PEOPLE) return noEstimate("too_few", trained.length, "crm_counted_median");
    return estimateOf(median(trained)! / YEAR, trained.length, "crm_counted_median");
  };
  return { "crm.staff.trained_share": share(), "crm.staff.training_age": age() };
}
