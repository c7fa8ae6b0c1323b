import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { ReferenceModel } from "../reference-model/reference-model.ts";

const MILLISECONDS_OF_A_DAY = 86_400_000;
/** Reasons that the card names. */
const REASONS = 6;

/** The leading reasons, with what they add to the log-odds of found frauds. */
export function reasonRows({ importances }: ReferenceModel): Row[] {
  const { frauds, reasons } = importances;
  if (frauds < FEWEST_PEOPLE) return [];
  return reasons.slice(0, REASONS).map(({ source, features, meanAmongFrauds }) => ({
    source,
    features: features.join(", "),
    log_odds: meanAmongFrauds,
    frauds,
  }));
}

/** The periods that the reference model was tried on. */
export function periodRows({ periods }: ReferenceModel): Row[] {
  return periods.map((period) => ({
    from: isoDay(period.from),
    until: isoDay(period.until - 1),
    learnt_until: isoDay(period.learntUntil),
    learnt_requests: period.learntRequests,
    learnt_frauds: atLeastTen(period.learntFrauds),
    requests: period.requests,
    frauds: atLeastTen(period.frauds),
    experts: Object.keys(period.experts).length,
  }));
}

function atLeastTen(frauds: number): number | null {
  return frauds === 0 || frauds >= FEWEST_PEOPLE ? frauds : null;
}

function isoDay(day: number): string {
  return new Date(day * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}
