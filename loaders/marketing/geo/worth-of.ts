import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { PolicyWorth } from "../worth/policy-worth.ts";
import type { GeoEffect } from "./geo-findings.ts";

const METHOD = "geo_worth";

/** Value of policies before marketing less what was spent for them; a bound moves by all errors together (delta method). */
export function worthOf(
  policies: GeoEffect,
  spend: GeoEffect,
  { valuePerPolicy: value }: Pick<PolicyWorth, "valuePerPolicy">,
): Estimate {
  const unknown = [policies, spend, value].find(({ estimate }) => estimate === null);
  if (unknown) return noEstimate(unknown.reason ?? "undefined_number", policies.n, METHOD, "C");
  const [sold, each] = [policies.estimate!, value.estimate!];
  const worth = sold * each - spend.estimate!;
  const reach = (bound: number | null, ofValue: number | null) =>
    Math.hypot(
      ((bound ?? sold) - sold) * each,
      ((ofValue ?? each) - each) * sold,
      (spend.low ?? spend.estimate!) - spend.estimate!,
    );
  const bounds = { low: worth - reach(policies.low, value.low), high: worth + reach(policies.high, value.high) };
  const warnings = [...new Set([...policies.warnings, ...value.warnings])];
  return estimateOf(worth, policies.n, METHOD, { ...bounds, grade: policies.grade === "D" ? "D" : "C", warnings });
}
