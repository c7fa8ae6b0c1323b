import type { Random } from "../random.ts";
import { round } from "./features-behaviour.ts";
import type { Calendar } from "./levels.ts";
import type { Request, SourceRow } from "./request.ts";

export const policeColumns = ["payee_reports", "caller_reports", "days_since_report", "district_rate"] as const;

const rowShare = { honest: 0.14, claims_help: 0.34, acquaintance: 0.2, guided_app: 0.3 };
const meanReports = { honest: 0.015, claims_help: 0.9, acquaintance: 0.4, guided_app: 0.25 };

/**
 * Police reports under the memorandum, since they came: rows only where the payee or the caller's number could be matched;
 * a fifth arrives hours or days after the request.
 */
export function policeRow(request: Request, calendar: Calendar, wave: number, random: Random): SourceRow | null {
  const who = request.script ?? "honest";
  const matched = random.chance(rowShare[who]);
  const payeeReports = random.poisson(meanReports[who] * (1 + 0.3 * request.payee.others));
  const callerReports = random.poisson(who === "claims_help" ? 0.7 : 0.04);
  const since = 1 + random.integer(90);
  const late = random.chance(0.2) ? random.exponential(36 * 3600) : 0;
  if (!matched || request.at < calendar.policeFrom * 86_400) return null;
  const reports = payeeReports + callerReports;
  const values = [
    payeeReports,
    callerReports,
    reports > 0 ? since : null,
    round(0.6 * wave + 0.1 * random.gamma(4), 2),
  ];
  return { knownAt: Math.round(late > 0 ? request.at + 1800 + late : request.at - 86_400 * random.uniform()), values };
}
