import type { Estimate } from "../../../src/models/evidence.ts";
import type { Check } from "../../../src/models/report.ts";

/** How far the cohorts' share may lie from the product over all policies observed before one of them is in doubt. */
const TOLERANCE = 0.02;

/** Whether the two ways to persistency at 25 months agree: a share of cohorts, and a product with delayed entry. */
export function persistencyChecks(numbers: Readonly<Record<string, Estimate>>): Check[] {
  const at25 = (by: string) => numbers[`loyalty.persistency.25.${by}`]?.estimate ?? null;
  const [cohort, product] = [at25("count"), at25("delayed_entry")];
  if (cohort === null || product === null) return [];
  const value = Math.abs(cohort - product);
  return [{ id: "persistency_two_ways", passed: value <= TOLERANCE, value, limit: TOLERANCE }];
}
