import type { OpenRandom } from "../block.ts";
import type { Random } from "../random.ts";
import { inOutage } from "./features-context.ts";
import type { Calendar } from "./levels.ts";
import type { Request, SourceRow } from "./request.ts";

export const INFORMATIVE_COLUMNS = 20;
const families = [
  "calls_in",
  "calls_out",
  "minutes_in",
  "minutes_out",
  "unknown_callers",
  "foreign_callers",
  "short_calls",
  "long_calls",
  "messages_in",
  "messages_out",
  "links_received",
  "links_opened",
  "calls_at_night",
  "calls_at_branch",
  "new_numbers",
  "silent_days",
  "cells_visited",
  "data_sessions",
  "apps_installed",
  "forwarded_calls",
];
const hours = ["00", "04", "06", "08", "10", "12", "14", "16", "18", "20"];
const DAYS = 7;

/** 20 families by 10 hours by 7 days before the request: 1,400 columns. */
export const telecomColumns: readonly string[] = families.flatMap((family) =>
  hours.flatMap((hour) => Array.from({ length: DAYS }, (_, day) => `${family}_h${hour}_d${day + 1}`)),
);

/** Columns that tell frauds from honest requests, the same in the whole book; the others are noise. */
export interface TelecomSignal {
  columns: readonly string[];
  /** Mean count without pressure, and what one unit of pressure multiplies into it. */
  means: readonly number[];
  lifts: readonly number[];
}

export function telecomSignal(open: OpenRandom): TelecomSignal {
  const random = open("telecom-signal");
  const chosen = new Set<string>();
  while (chosen.size < INFORMATIVE_COLUMNS) chosen.add(random.pick(telecomColumns));
  const columns = telecomColumns.filter((column) => chosen.has(column));
  return {
    columns,
    means: columns.map(() => 0.25 + 0.5 * random.uniform()),
    lifts: columns.map(() => 0.5 + random.uniform()),
  };
}

/**
 * The informative counts of a request, in the order of the signal's columns; null without consent, before the source
 * came, and while the feed was out. One in twenty rows comes with the next morning's batch.
 */
export function telecomRow(
  request: Request,
  calendar: Calendar,
  signal: TelecomSignal,
  random: Random,
): SourceRow | null {
  const day = Math.floor(request.at / 86_400);
  const consent = request.policy.owner.telecomConsentSince;
  if (day < calendar.lightsFrom || consent === null || consent > day || inOutage(calendar, "telecom", day)) return null;
  const late = random.chance(0.05) && day + 2 < calendar.until;
  const { pressure } = request.signs;
  const values = signal.means.map((mean, i) => Math.min(15, random.poisson(mean * (1 + signal.lifts[i]! * pressure))));
  return { knownAt: late ? (day + 1) * 86_400 + 6 * 3600 : request.at, values };
}
