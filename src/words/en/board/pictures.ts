import { count, share } from "../said.js";

/** What the small pictures of the board page say in themselves, and to those who do not see them. */
export const pictures = {
  whale: (peak: string, at: string) =>
    `Cumulative contribution, most valuable customers first: it peaks at ${peak} with ${at} of customers`,
  whaleStart: "most valuable",
  whaleEnd: "all customers",
  cohorts: (month: number, first: string, last: string) =>
    `Share of policies still there after ${month} months, by year of issue from ${first} to ${last}`,
  issued: (year: string) => `issued ${year}`,
  agents: (month: number) => `Share of agents still there, month by month up to ${month}`,
  month: (month: number) => `month ${month}`,
  atMonth: (size: string, month: number) => `${size} after ${month} months`,
  start: "hired",
  return: (back: string) => `What each unit spent brings: ${back}; the line stands at 1, where it covers its cost`,
  covers: "covers its cost",
  promises: (came: string) => `Share of what was promised that came: ${came}; the line stands at all of it`,
  promised: "as promised",
  bridge: (parts: readonly string[]) => `Of the money asked for: ${parts.join("; ")}`,
  parts: {
    saved: "kept",
    no_lights: "no lights there",
    green: "not warned",
    not_asked: "warned, not asked",
    paid: "asked, paid",
    not_asked_or_paid: "warned, paid out",
    anyway: "stopped anyway",
    other: "other",
  } as Record<string, string>,
  point: (value: number) => share(value),
  units: (value: number) => count(value, 2),
};
