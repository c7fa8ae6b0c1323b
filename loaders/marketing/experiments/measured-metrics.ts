import type { StagedBook } from "../../run/pillar.ts";
import type { ExperimentMetric } from "./experiment-findings.ts";

const POLICIES: readonly ExperimentMetric[] = [
  "take_up",
  "policies",
  "ape",
  "kept",
  "in_force_13",
  "in_force_25",
  "premium_in_force_13",
  "premium_in_force_25",
];

/** Outcomes that the book's tables can tell, whatever campaign they are of. */
export function measuredMetrics({ columns }: StagedBook): ExperimentMetric[] {
  const has = (table: string, ...names: string[]) => names.every((name) => columns[table]?.includes(name));
  const named = has("members", "policy_id") || (has("members", "customer_id") && has("campaigns", "window_days"));
  const followed = has("policies", "policy_id", "customer_id", "issued_on", "ended_on") && named;
  return [
    ...(has("members", "visited") ? (["visited"] as const) : []),
    ...(has("members", "responded_on") ? (["responded"] as const) : []),
    ...(has("members", "outcome_value") ? (["premium"] as const) : []),
    ...(followed ? POLICIES : []),
  ];
}
