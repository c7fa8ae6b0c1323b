import { watchPayeeLinks, type PayeeLinkWatch } from "./payee-links.ts";
import { watchTails, type TailWatch } from "./tail-count.ts";
import type { Watched } from "./watched.ts";

export type Monitor = "payee_link" | "tail_count";

/** What a monitor tells the staff to look into. */
export interface Alarm {
  monitor: Monitor;
  /** The moment at which it was raised, in days since 1970. */
  at: number;
  /** Parties on the account, or requests in rare corners. */
  count: number;
  /** Accounts that come so far in a year, or requests that are usual in the weeks of the alarm. */
  usual: number;
  /** Requests that it rests on, by number. */
  requests: readonly number[];
}

export interface Watch {
  links: PayeeLinkWatch | null;
  tails: TailWatch | null;
  /** The first day on which any monitor watched. */
  from: number;
  alarms: Alarm[];
}

/** Runs both monitors over the requests as they came; null when neither can watch. */
export function watch(watched: Watched): Watch | null {
  const [links, tails] = [watchPayeeLinks(watched), watchTails(watched)];
  if (!links && !tails) return null;
  const alarms = [
    ...(links?.alarms ?? []).map((link): Alarm => ({ monitor: "payee_link", count: link.parties, ...link })),
    ...(tails?.alarms ?? []).map((alarm): Alarm => ({ monitor: "tail_count", ...alarm })),
  ];
  const from = Math.min(links?.from ?? Infinity, tails?.from ?? Infinity);
  return { links, tails, from, alarms: alarms.sort((a, b) => a.at - b.at) };
}
