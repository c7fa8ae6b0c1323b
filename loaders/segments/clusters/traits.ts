import { paymentLevels } from "./behaviour-features.ts";
import type { Behaviour, Levels } from "./read-behaviour.ts";

/** Something that can be said of each customer, to describe groups by. */
export interface Trait {
  /** Its theme, as the page puts traits together. */
  theme: "contacts" | "reminders" | "preferred" | "bought" | "payments";
  /** Within the theme, for example a channel; "all" for the total. */
  level: string;
  /** Events by customer, with the years that they were counted over; or 1 and 0, with NaN where it is not known. */
  values: Float64Array;
  years: Float64Array | null;
}

/** A level that fewer of the customers have is not told. */
const RARE_LEVEL = 0.01;
const MOST_LEVELS = 8;

/** What groups are compared by: contacts and reminders a year, and shares of those who prefer, bought and pay in a way. */
export function traitsOf(behaviour: Behaviour): Trait[] {
  const { channels, contacts, reminders, years, people, preferred, bought } = behaviour;
  const all = new Float64Array(people);
  for (const counts of contacts) counts.forEach((count, row) => (all[row]! += count));
  const events = (theme: Trait["theme"], level: string, values: Float64Array): Trait => ({
    theme,
    level,
    values,
    years,
  });
  return [
    events("contacts", "all", all),
    ...channels.map((channel, i) => events("contacts", channel, contacts[i]!)),
    ...sharesOf("preferred", preferred),
    ...sharesOf("bought", bought),
    ...sharesOf("payments", paymentLevels(behaviour)),
    events("reminders", "all", reminders),
  ].filter(({ values }) => values.some((value) => value > 0));
}

function sharesOf(theme: Trait["theme"], { codes, levels }: Levels): Trait[] {
  const counts = new Float64Array(levels.length);
  for (const code of codes) if (code >= 0) counts[code]!++;
  const frequent = [...counts.keys()].filter((level) => counts[level]! >= RARE_LEVEL * codes.length);
  const told = frequent.sort((a, b) => counts[b]! - counts[a]!).slice(0, MOST_LEVELS);
  if (told.length < 2) return [];
  return told.map((level) => ({
    theme,
    level: levels[level]!,
    values: Float64Array.from(codes, (code) => (code < 0 ? NaN : code === level ? 1 : 0)),
    years: null,
  }));
}
