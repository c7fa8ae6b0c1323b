import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { FitModel } from "../../../src/models/client-fit.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Corner, Prospect } from "./corner.ts";
import { quoteChance } from "./quote-chance.ts";
import type { QuoteGroup } from "./read-fit.ts";

export interface FitFindings {
  prospects: readonly Prospect[];
  leftOut: number;
  corner: Corner | null;
  /** How many stand in the corner. */
  inCorner: number;
  showsCorner: boolean;
  quotes: readonly QuoteGroup[];
  model: FitModel;
  perHour: Estimate;
  /** Why there is no number of an analysis; null where the book has what it needs. */
  lacking: { demands: string | null; chance: string | null; worth: string | null };
}

/** Numbers of the page on fit, by their registry ids. */
export function fitNumbers(found: FitFindings): Record<string, Estimate> {
  const { prospects, leftOut, model, perHour } = found;
  return {
    "segments.fit.prospects": counted(prospects.length),
    "segments.fit.left_out": counted(leftOut),
    "segments.fit.corner": cornerCount(found),
    ...thresholds(found),
    "segments.fit.quote_share": quoteShare(found),
    "segments.fit.per_hour": perHour,
    "segments.fit.prospect_hour": prospectHour(found),
    "segments.fit.calm_share": calmShare(model, found.lacking.demands, prospects.length),
  };
}

function counted(people: number): Estimate {
  return people > 0 && people < FEWEST_PEOPLE
    ? noEstimate("too_few", people, "count")
    : estimateOf(people, people, "count");
}

function cornerCount({ corner, inCorner, showsCorner, prospects, lacking }: FitFindings): Estimate {
  const n = prospects.length;
  const reason = lacking.demands ?? lacking.worth ?? lacking.chance ?? (corner ? null : "fit_few_prospects");
  if (reason !== null) return noEstimate(reason, n, "fit_corner", "C");
  if (inCorner < FEWEST_PEOPLE && !showsCorner) return noEstimate("too_few", n, "fit_corner", "C");
  return estimateOf(inCorner, n, "fit_corner", { grade: "C" });
}

function thresholds({ corner, prospects, lacking }: FitFindings): Record<string, Estimate> {
  const n = prospects.length;
  const of = (value: number | undefined, lack: string | null) =>
    lack !== null || value === undefined
      ? noEstimate(lack ?? "fit_few_prospects", n, "fit_corner", "C")
      : estimateOf(value, n, "fit_corner", { grade: "C" });
  return {
    "segments.fit.expected_threshold": of(corner?.expected, lacking.worth ?? lacking.chance),
    "segments.fit.contacts_threshold": of(corner?.contacts, lacking.demands),
  };
}

function quoteShare({ quotes, lacking }: FitFindings): Estimate {
  const chance = lacking.chance === null ? quoteChance(quotes) : null;
  if (!chance) return noEstimate(lacking.chance ?? "fit_few_quotes", 0, "fit_quotes");
  return estimateOf(chance.estimate, chance.people, "fit_quotes", { low: chance.low, high: chance.high });
}

function calmShare({ calm }: FitModel, lack: string | null, n: number): Estimate {
  if (!calm) return noEstimate(lack ?? "too_few", n, "fit_calm", "D");
  return estimateOf(calm.estimate, calm.people, "fit_calm", { low: calm.low, high: calm.high, grade: "D" });
}

function prospectHour({ model, lacking, prospects }: FitFindings): Estimate {
  const reason = lacking.demands ?? lacking.worth ?? lacking.chance ?? "fit_few_prospects";
  const { demand, hour } = model;
  if (!hour.prospects || !demand) return noEstimate(reason, prospects.length, "fit_expected", "C");
  const { estimate, low, high } = hour.prospects;
  return estimateOf(estimate, demand.people, "fit_expected", { low, high, grade: "C" });
}
