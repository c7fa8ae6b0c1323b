import type { Random } from "../random.ts";
import { round } from "./features-behaviour.ts";
import type { Request, SourceRow } from "./request.ts";

export const fieldColumns = ["visits_12_months", "soft_signs", "months_since_visit", "new_acquaintance"] as const;

/** What an agent noted on a visit; few policyholders are visited, and half a tenth of the notes come after the request. */
export function fieldRow(request: Request, random: Random): SourceRow | null {
  const visited = random.chance(request.policy.agent === null ? 0.01 : 0.07);
  const softSigns = random.poisson(request.script === "acquaintance" ? 1.1 : request.script ? 0.6 : 0.07);
  const acquaintance = random.chance(request.script === "acquaintance" ? 0.45 : 0.02);
  const months = random.exponential(4);
  const late = random.chance(0.05);
  const visits = 1 + random.poisson(0.8);
  if (!visited) return null;
  const known = late ? request.at + 86_400 * random.exponential(10) : request.at - 86_400 * 30 * months;
  return { knownAt: Math.round(known), values: [visits, softSigns, round(months, 1), Number(acquaintance)] };
}
