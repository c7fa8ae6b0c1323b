import { yearOf } from "../calendar.ts";
import { round } from "./features-behaviour.ts";
import type { Request, SourceRow } from "./request.ts";

export const profileColumns = [
  "age",
  "lives_alone",
  "policy_years",
  "available_thousands",
  "sum_assured_thousands",
  "income_level",
  "rural",
  "owns_home",
  "has_trusted_contact",
  "premiums_end_reached",
] as const;

const incomeLevels = { lower: 1, middle: 2, upper: 3 };

/** Who asks, and on what policy. */
export function profileRow(request: Request): SourceRow {
  const { policy, at } = request;
  const { owner } = policy;
  const day = Math.floor(at / 86_400);
  const years = (day - policy.issued) / 365.25;
  const trusted = owner.trustedContactSince !== null && owner.trustedContactSince <= day;
  const values = [
    yearOf(day) - owner.birthYear,
    request.livesAlone ? 1 : 0,
    round(years, 2),
    Math.round(request.available / 100_000),
    Math.round(policy.sumAssured / 100_000),
    incomeLevels[owner.income],
    owner.residence === "rural" ? 1 : 0,
    owner.ownsHome ? 1 : 0,
    trusted ? 1 : 0,
    years >= policy.premiumTermYears ? 1 : 0,
  ];
  return { knownAt: at, values };
}
