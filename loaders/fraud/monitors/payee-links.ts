import { FALSE_ALARMS_A_YEAR, FEWEST_MONTHS, LAG_MONTHS, monthAt, monthStart, type Watched } from "./watched.ts";

/** Within so many days unrelated people must have named the same account. */
export const LINK_DAYS = 30;
const FEWEST_PARTIES = 3;
const DAYS_OF_A_YEAR = 365.25;

/** An account on which money of so many unrelated parties came together. */
export interface PayeeLink {
  /** When the last of them named it. */
  at: number;
  payee: number;
  parties: number;
  /** Requests of those days, by number. */
  requests: number[];
}

export interface PayeeLinkWatch {
  /** Every link of at least two parties, in the order of time. */
  links: PayeeLink[];
  /** First day that was watched. */
  from: number;
  /** By month watched: from so many parties on it alarms, and how many alarms a year that would have been before. */
  limits: { month: number; parties: number; usual: number }[];
  alarms: (PayeeLink & { usual: number })[];
}

/**
 * Watches for accounts that receive from several unrelated parties within 30 days. Every month the limit is the lowest number of parties (three at
 * least) that accounts reached so seldom before that not more than half an alarm a year is expected (posterior mean under Jeffreys' prior).
 * Null while nothing has been seen for a year.
 */
export function watchPayeeLinks(watched: Watched): PayeeLinkWatch | null {
  const count = watched.at.length;
  if (count === 0) return null;
  const [begin, end] = [watched.at[0]!, watched.at[count - 1]!];
  const first = monthAt(begin) + FEWEST_MONTHS + LAG_MONTHS;
  if (first > monthAt(end)) return null;
  const links = payeeLinks(watched);
  const limits = Array.from({ length: monthAt(end) - first + 1 }, (_, i) => limitOf(links, begin, first + i));
  const beyond = links.flatMap((link) => {
    const limit = limits[monthAt(link.at) - first];
    return limit && link.parties >= limit.parties ? { ...link, usual: limit.usual } : [];
  });
  return { links, from: monthStart(first), limits, alarms: firstOfEach(beyond) };
}

/** Each time an account reaches a number of parties that it had not reached in the days before. */
function payeeLinks({ at, payee, party }: Watched): PayeeLink[] {
  const recent = new Map<number, number[]>();
  const reached = new Map<number, number>();
  const links: PayeeLink[] = [];
  for (let i = 0; i < at.length; i++) {
    const account = payee[i]!;
    if (account < 0 || party[i]! < 0) continue;
    const requests = (recent.get(account) ?? []).filter((before) => at[before]! > at[i]! - LINK_DAYS);
    if (requests.length === 0) reached.delete(account);
    requests.push(i);
    recent.set(account, requests);
    const parties = new Set(requests.map((request) => party[request]!)).size;
    if (parties < 2 || parties <= (reached.get(account) ?? 0)) continue;
    reached.set(account, parties);
    links.push({ at: at[i]!, payee: account, parties, requests: [...requests] });
  }
  return links;
}

function limitOf(links: readonly PayeeLink[], begin: number, month: number): PayeeLinkWatch["limits"][number] {
  const until = monthStart(month - LAG_MONTHS);
  const years = (until - begin) / DAYS_OF_A_YEAR;
  const before = links.filter(({ at }) => at < until);
  const usual = (parties: number) => (before.filter((link) => link.parties === parties).length + 0.5) / years;
  let parties = FEWEST_PARTIES;
  while (usual(parties) > FALSE_ALARMS_A_YEAR && before.some((link) => link.parties >= parties)) parties++;
  return { month, parties, usual: usual(parties) };
}

/** One alarm for an account until it has been quiet for as long as the links look back. */
function firstOfEach<Link extends PayeeLink>(links: readonly Link[]): Link[] {
  const alarmed = new Map<number, number>();
  return links.filter(({ payee, at }) => {
    const isNew = !((alarmed.get(payee) ?? -Infinity) > at - LINK_DAYS);
    alarmed.set(payee, at);
    return isNew;
  });
}
