import type { Estimand } from "./estimand.ts";
import { loyaltyEstimands } from "./loyalty-estimands.ts";
import { experimentEstimands, mixEstimands } from "./marketing-estimands.ts";
import { segmentsEstimands } from "./segments-estimands.ts";

/** Parts of the study: each is an analysis of its own, and some take longer than others. */
export const studies = ["loyalty", "experiments", "mix", "segments"] as const;
export type Study = (typeof studies)[number];

const estimandsOfStudy: Record<Study, readonly Estimand[]> = {
  loyalty: loyaltyEstimands,
  experiments: experimentEstimands,
  mix: mixEstimands,
  segments: segmentsEstimands,
};

export function estimandsOf(chosen: readonly Study[]): Estimand[] {
  return studies.filter((study) => chosen.includes(study)).flatMap((study) => estimandsOfStudy[study]);
}
