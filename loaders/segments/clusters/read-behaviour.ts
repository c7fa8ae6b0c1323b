import type { Database } from "../../stage/database.ts";

/** Codes by customer into levels, the most frequent first; -1 where it is not known. */
export interface Levels {
  codes: Int32Array;
  levels: string[];
}

/** What policyholders of at least twelve months did, by customer. */
export interface Behaviour {
  people: number;
  /** Years that are looked at. */
  years: Float64Array;
  /** Channels by how often they are used, those of few contacts together as the last ("other"). */
  channels: string[];
  /** Own contacts, by channel. */
  contacts: Float64Array[];
  reminders: Float64Array;
  /** Payments a year; NaN where it is not known. */
  payments: Float64Array;
  preferred: Levels;
  bought: Levels;
}

/** What groups are described by, by customer in the same order; NaN where the book does not say. */
export interface Profile {
  contribution: Float64Array;
  /** A year, over the years that are looked at. */
  contactCost: Float64Array;
  policies: Float64Array;
  policies25: Float64Array;
  kept25: Float64Array;
  age: Levels;
  income: Levels;
  residence: Levels;
  holds: Levels;
}

/** A channel of fewer of the contacts is put together with others. */
const RARE_CHANNEL = 0.01;
const MOST_CHANNELS = 8;
export const OTHER_CHANNEL = "other";
const DAYS_A_YEAR = 365.25;

export async function readBehaviour(database: Database): Promise<Behaviour> {
  const columns = (await database.columns(
    `SELECT customer_number, days, payments, reminders FROM staged.behaviour_customer ORDER BY customer_number`,
  )) as Record<string, Float64Array>;
  const customers = columns["customer_number"]!;
  return {
    people: customers.length,
    years: columns["days"]!.map((days) => days / DAYS_A_YEAR),
    ...(await readContacts(database, customers)),
    reminders: columns["reminders"]!,
    payments: columns["payments"]!,
    preferred: await readLevels(database, "b.preferred_channel"),
    bought: await readLevels(database, "b.last_channel"),
  };
}

async function readContacts(database: Database, customers: Float64Array) {
  const used = await database.rows<{ channel: string; contacts: number }>(`SELECT channel, SUM(contacts) AS contacts
    FROM staged.behaviour_contact GROUP BY channel ORDER BY MIN(channel_number)`);
  const total = used.reduce((sum, { contacts }) => sum + contacts, 0);
  const own = used.filter(({ contacts }, i) => i < MOST_CHANNELS && contacts >= RARE_CHANNEL * total);
  const channels = own.map(({ channel }) => channel);
  if (used.length > own.length) channels.push(OTHER_CHANNEL);
  const contacts = channels.map(() => new Float64Array(customers.length));
  const rows = (await database.columns(`SELECT customer_number, channel_number, contacts
    FROM staged.behaviour_contact ORDER BY customer_number, channel_number`)) as Record<string, Float64Array>;
  let row = 0;
  rows["customer_number"]!.forEach((customer, i) => {
    while (customers[row]! < customer) row++;
    const channel = Math.min(rows["channel_number"]![i]! - 1, channels.length - 1);
    contacts[channel]![row]! += rows["contacts"]![i]!;
  });
  return { channels, contacts };
}

export async function readProfile(database: Database): Promise<Profile> {
  const columns = (await database.columns(`SELECT h.contribution, h.policies_held, h.policies_25, h.kept_25,
      b.contact_cost * ${DAYS_A_YEAR} / b.days AS contact_cost
    FROM staged.behaviour_customer AS b
    LEFT JOIN staged.segment_customer AS h ON h.customer_number = b.customer_number AND h.years_before = 0
    ORDER BY b.customer_number`)) as Record<string, Float64Array>;
  return {
    contribution: columns["contribution"]!,
    contactCost: columns["contact_cost"]!,
    policies: columns["policies_held"]!,
    policies25: columns["policies_25"]!,
    kept25: columns["kept_25"]!,
    age: await readLevels(database, AGE),
    income: await readLevels(database, "c.income_band"),
    residence: await readLevels(database, "c.residence"),
    holds: await readLevels(database, HOLDS),
  };
}

const BORN = "(EXTRACT(YEAR FROM s.as_of) - c.birth_year)";
const AGE = `CASE WHEN ${BORN} < 35 THEN '00-34' WHEN ${BORN} < 50 THEN '35-49' WHEN ${BORN} < 65 THEN '50-64'
  WHEN ${BORN} >= 65 THEN '65-99' END`;
const HOLDS = `CASE WHEN h.holds_savings AND h.holds_protection THEN 'both' WHEN h.holds_savings THEN 'savings'
  WHEN h.holds_protection THEN 'protection' END`;

/** A text of each customer as a code: a million texts would take room. */
async function readLevels(database: Database, text: string): Promise<Levels> {
  const from = `FROM staged.behaviour_customer AS b
    JOIN staged.customer AS c ON c.customer_number = b.customer_number
    LEFT JOIN staged.segment_customer AS h ON h.customer_number = b.customer_number AND h.years_before = 0
    CROSS JOIN staged.setting AS s`;
  const found = await database.rows<{ level: string }>(`SELECT level FROM (SELECT ${text} AS level ${from}) AS t
    WHERE level IS NOT NULL GROUP BY level ORDER BY COUNT(*) DESC, level`);
  const numbered = `SELECT level, ROW_NUMBER() OVER (ORDER BY people DESC, level) - 1 AS code
    FROM (SELECT level, COUNT(*) AS people FROM (SELECT ${text} AS level ${from}) AS t WHERE level IS NOT NULL GROUP BY level) AS u`;
  const { code } = (await database.columns(`SELECT COALESCE(n.code, -1) AS code
    FROM (SELECT b.customer_number AS customer_number, ${text} AS level ${from}) AS v
    LEFT JOIN (${numbered}) AS n ON n.level = v.level ORDER BY v.customer_number`)) as { code: Float64Array };
  return { codes: Int32Array.from(code), levels: found.map(({ level }) => level) };
}
