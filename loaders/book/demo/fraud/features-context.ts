import type { Random } from "../random.ts";
import { round } from "./features-behaviour.ts";
import type { Calendar } from "./levels.ts";
import type { Request, SourceRow } from "./request.ts";

export const contextColumns = [
  "hours_since_phone_inquiry",
  "phone_inquiries_30_days",
  "hour",
  "weekday",
  "kilometres_from_home_branch",
  "accompanied",
  "session_minutes",
  "remote_control_signs",
  "new_device",
  "scam_calls_in_region",
] as const;

/** The situation of the request; null while the feed was out. `wave` is the region's scam calls, mean about 1. */
export function contextRow(request: Request, calendar: Calendar, wave: number, random: Random): SourceRow | null {
  const day = Math.floor(request.at / 86_400);
  const draws = {
    far: random.chance(request.script ? 0.16 : 0.07),
    distance: random.exponential(4),
    lost: random.uniform(),
  };
  if (inOutage(calendar, "context", day) || draws.lost < 0.01) return null;
  const { signs } = request;
  const counter = request.channel === "counter";
  const atDistance = request.channel === "app" || request.channel === "web";
  const values = [
    signs.inquiryHours === null ? null : round(signs.inquiryHours, 1),
    signs.inquiries,
    Math.floor((request.at % 86_400) / 3600),
    ((day + 3) % 7) + 1,
    counter ? round(draws.distance * (draws.far ? 6 : 1), 1) : null,
    counter ? Number(signs.accompanied) : null,
    round(signs.sessionMinutes, 1),
    atDistance ? signs.remoteSigns : null,
    atDistance ? Number(signs.newDevice) : null,
    round(wave, 2),
  ];
  return { knownAt: request.at, values };
}

export function inOutage(calendar: Calendar, source: "context" | "telecom", day: number): boolean {
  return calendar.outages.some((outage) => outage.source === source && day >= outage.from && day < outage.until);
}
