import { rollup } from "d3-array";
import { clusterCount } from "../../statistics/clustered-error.ts";
import type { Database } from "../../stage/database.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";

/** Contacts of the last 24 months, one element a contact; what is not known is NaN, flags are 1 and 0. */
export interface Contacts {
  count: number;
  /** 0 in the last twelve months, 1 in the twelve before. */
  yearsBefore: Float64Array;
  inbound: Float64Array;
  /** The customer, NaN for a contact with nobody known. */
  customer: Float64Array;
  hasCustomer: Float64Array;
  staff: Float64Array;
  channel: readonly string[];
  purpose: readonly (string | null)[];
  answered: Float64Array;
  resolved: Float64Array;
  wait: Float64Array;
  historySeen: Float64Array;
  repeat: Float64Array;
  otherChannel: Float64Array;
  viewAge: Float64Array;
  cost: Float64Array;
}

/** Channels with fewer than ten people are told together under this name. */
export const OTHER_CHANNELS = "other_channels";

const SELECT = `SELECT years_before, CAST(is_inbound AS INTEGER) AS inbound, customer_number AS customer,
  CAST(has_customer AS INTEGER) AS has_customer, staff_number AS staff, channel, purpose, CAST(answered AS INTEGER) AS answered,
  CAST(resolved AS INTEGER) AS resolved, wait_minutes AS wait, CAST(history_seen AS INTEGER) AS history_seen,
  CAST(is_repeat AS INTEGER) AS repeated, CAST(other_channel AS INTEGER) AS other_channel, view_age, cost
FROM staged.service_contact ORDER BY contact_number`;

export async function readContacts(database: Database): Promise<Contacts> {
  const columns = await database.columns(SELECT);
  const number = (name: string) => columns[name] as Float64Array;
  const channel = (columns["channel"] as (string | null)[]).map((code) => code ?? OTHER_CHANNELS);
  return {
    count: channel.length,
    yearsBefore: number("years_before"),
    inbound: number("inbound"),
    customer: number("customer"),
    hasCustomer: number("has_customer"),
    staff: number("staff"),
    channel: withoutSmall(channel, number("customer")),
    purpose: columns["purpose"] as (string | null)[],
    answered: number("answered"),
    resolved: number("resolved"),
    wait: number("wait"),
    historySeen: number("history_seen"),
    repeat: number("repeated"),
    otherChannel: number("other_channel"),
    viewAge: number("view_age"),
    cost: number("cost"),
  };
}

/** Channels by contact, those with fewer than ten people under one name. */
function withoutSmall(channel: readonly string[], customer: Float64Array): string[] {
  const positions = rollup(
    [...channel.keys()],
    (own) => clusterCount(own.map((i) => customer[i]!)),
    (i) => channel[i]!,
  );
  return channel.map((code) => (positions.get(code)! < FEWEST_PEOPLE ? OTHER_CHANNELS : code));
}

/** Positions of the contacts that a test holds for. */
export function contactsWhere(contacts: Contacts, test: (i: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < contacts.count; i++) if (test(i)) found.push(i);
  return found;
}

/** The customers' own contacts of the last twelve months, or of the twelve before. */
export function inboundIn(contacts: Contacts, yearsBefore: 0 | 1): number[] {
  return contactsWhere(contacts, (i) => contacts.inbound[i] === 1 && contacts.yearsBefore[i] === yearsBefore);
}
