import type { Random } from "../random.ts";
import type { Request, SourceRow } from "./request.ts";

export const behaviourColumns = [
  "amount_share",
  "amount_thousands",
  "payee_new",
  "payee_age_days",
  "payee_other_customers_90_days",
  "quiet_years",
  "requests_12_months",
  "details_changed_90_days",
  "repeated_request",
] as const;

/** What the policyholder's own transactions told, at the moment of the request. */
export function behaviourRow(request: Request, random: Random): SourceRow {
  const { payee, signs } = request;
  const values = [
    request.amount === null ? null : round(signs.share, 4),
    request.amount === null ? null : Math.round(request.amount / 100_000),
    payee.isNew ? 1 : 0,
    payee.ageDays,
    payee.others,
    // Some histories were never moved to the new system.
    random.chance(0.04) ? null : round(signs.quietYears, 2),
    request.earlier,
    signs.detailsChanged ? 1 : 0,
    request.previous === null ? 0 : 1,
  ];
  return { knownAt: request.at, values };
}

export function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
