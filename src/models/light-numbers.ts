import { estimateOf, noEstimate, type Estimate, type Grade } from "./evidence.js";
import type { Bounded, LightsOutcome } from "./fraud-lights.js";
import { wilsonProportion, type ProportionEstimate } from "./proportion-interval.js";

/** The published numbers of some lights by their registry ids; `next` is what one more review keeps. */
export function lightNumbers(
  outcome: LightsOutcome,
  next: Bounded | null,
  warnings: string[] = [],
): Record<string, Estimate> {
  const { all, total, queue } = outcome;
  const { requests, frauds } = total;
  const counted = (value: number, n: number, interval = {}) => estimateOf(value, n, "lights_counted", { ...interval });
  const assumed = (value: number, n: number, grade: Grade = "C") =>
    estimateOf(value, n, "lights_assumed", { grade, warnings });
  const ranged = (value: Bounded | null, n: number) => boundedEstimate(value, n, frauds, warnings);
  return {
    "fraud.lights.per_day": counted(outcome.perDay, requests),
    "fraud.lights.alert_rate": counted(all.lit.requests / requests, requests),
    "fraud.lights.recall":
      frauds > 0
        ? counted(all.lit.frauds / frauds, frauds, bounds(wilsonProportion(all.lit.frauds, frauds)))
        : noEstimate("lights_no_frauds", requests, "lights_counted"),
    "fraud.lights.frauds_stopped": ranged(all.stopped, all.lit.frauds),
    "fraud.lights.protected": ranged(all.protected, all.lit.frauds),
    "fraud.lights.review_cost": assumed(outcome.reviewCost, all.lit.requests),
    "fraud.lights.staff_hours": assumed(outcome.staffHours, all.lit.requests),
    "fraud.lights.honest_per_stopped":
      outcome.honestPerStopped === null
        ? noEstimate(frauds > 0 ? "lights_no_lit_frauds" : "lights_no_frauds", all.lit.frauds, "lights_assumed", "C")
        : { ...assumed(outcome.honestPerStopped, all.lit.frauds), ...perStopped(outcome) },
    "fraud.lights.next_review": next
      ? ranged(next, requests)
      : noEstimate(all.protected ? "lights_too_few_frauds" : "lights_no_amounts", frauds, "lights_next", "C"),
    "fraud.lights.unserved":
      queue && queue.lights > 0
        ? estimateOf(queue.unserved / queue.lights, queue.branches.length, "lights_queue", { grade: "C" })
        : noEstimate("lights_no_queue", 0, "lights_queue", "C"),
  };
}

function boundedEstimate(value: Bounded | null, n: number, frauds: number, warnings: string[]): Estimate {
  if (frauds === 0) return noEstimate("lights_no_frauds", n, "lights_assumed", "C");
  if (n === 0) return noEstimate("lights_no_lit_frauds", n, "lights_assumed", "C");
  if (!value) return noEstimate("lights_no_amounts", n, "lights_assumed", "C");
  const { estimate, low, high } = value;
  return estimateOf(estimate, n, "lights_assumed", { low, high, grade: "C", warnings });
}

function perStopped({ honestDelayed, all: { stopped } }: LightsOutcome): { low: number | null; high: number | null } {
  return { low: honestDelayed / stopped.high, high: honestDelayed / stopped.low };
}

function bounds(share: ProportionEstimate | null): { low: number | null; high: number | null } {
  return { low: share?.low ?? null, high: share?.high ?? null };
}
