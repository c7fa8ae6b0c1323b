import { benjaminiHochberg } from "../../statistics/benjamini-hochberg.ts";
import { holm } from "../../statistics/holm.ts";
import { shrinkMeans, type ShrunkMean } from "../../statistics/normal-shrinkage.ts";
import type { AnalysedCampaign } from "./analyse-campaign.ts";

/** What looking at many campaigns at once does to one of them. */
export interface AmongMany {
  /** P-values of the registered outcome, corrected; null for campaigns that are no randomised comparison. */
  holm: number | null;
  benjaminiHochberg: number | null;
  /** Take-up, drawn towards that of all randomised campaigns; null with fewer than four of them. */
  shrunk: ShrunkMean | null;
}

/** Corrects what the randomised campaigns show for their number; in the order given. */
export function amongMany(campaigns: readonly AnalysedCampaign[]): AmongMany[] {
  const p = campaigns.map(({ finding: { grade, effects }, primary }) =>
    grade === "D" ? NaN : (effects[primary]?.pValue ?? NaN),
  );
  const [byHolm, byRate] = [holm(p), benjaminiHochberg(p)];
  const sold = campaigns.map(
    ({
      finding: {
        grade,
        effects: { take_up },
      },
    }) =>
      grade !== "D" && take_up && take_up.standardError !== null
        ? { mean: take_up.estimate!, error: take_up.standardError }
        : null,
  );
  const shrunk = shrinkMeans(sold.filter((each) => each !== null));
  let next = 0;
  return campaigns.map((_, i) => ({
    holm: numberOrNull(byHolm[i]!),
    benjaminiHochberg: numberOrNull(byRate[i]!),
    shrunk: sold[i] && shrunk ? shrunk[next++]! : null,
  }));
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
