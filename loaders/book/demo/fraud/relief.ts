import type { Random } from "../random.ts";
import type { Calendar } from "./levels.ts";
import { dayOf } from "./moments.ts";
import type { Story } from "./request.ts";
import { reliefFrom, type ReliefLoan } from "./write-protection.ts";

/** Half of those whose money was lost take a relief loan some weeks after the fraud was found. */
export function reliefLoans(found: ReadonlySet<Story>, calendar: Calendar, random: Random): ReliefLoan[] {
  const loans: ReliefLoan[] = [];
  for (const { request, outcome } of found) {
    const day = dayOf(request.at) + 25 + random.integer(90);
    const takes = random.chance(0.5);
    if (!takes || outcome.status !== "executed" || request.amount === null) continue;
    if (day >= reliefFrom(calendar) && day < calendar.until)
      loans.push({ day, cost: Math.round(request.amount * 0.0003) * 100 });
  }
  return loans;
}
