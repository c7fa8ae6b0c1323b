import type { ExperimentMetric } from "./experiment-findings.ts";

const METRICS: Readonly<Record<string, ExperimentMetric>> = {
  policy_bought: "take_up",
  policy_in_force: "kept",
  visited: "visited",
  visit: "visited",
  responded: "responded",
  response: "responded",
  conversion: "responded",
};

/** The outcome that was registered to decide; one that is not among ours stands in the members' outcome value. */
export function primaryMetric(primaryOutcome: string | null, isKeeping: boolean): ExperimentMetric {
  if (primaryOutcome === null) return isKeeping ? "kept" : "take_up";
  return METRICS[primaryOutcome] ?? "premium";
}
