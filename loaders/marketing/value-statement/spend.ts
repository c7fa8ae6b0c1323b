import type { Database } from "../../stage/database.ts";

/** Advertising in a channel, or campaigns that speak to people one by one. */
export type SpendKind = "media" | "campaign";

/** What a channel cost in a year, in money. */
export interface ChannelSpend {
  kind: SpendKind;
  channel: string;
  media: number;
  fixed: number;
  contacts: number;
}

interface SpendRow {
  channel: string;
  kind: "media" | "fixed" | "contacts";
  amount: number;
}

/** The years that are told: the last twelve months and the two before. */
export const YEARS = 3;

/** Spend by channel in each of the last years, the latest first: a week of media counts by its days, a campaign in the year that it began in. */
export async function readSpend(database: Database): Promise<ChannelSpend[][]> {
  const years: ChannelSpend[][] = [];
  for (let before = 0; before < YEARS; before++) years.push(byChannel(await rowsOf(database, before)));
  return years;
}

function rowsOf(database: Database, before: number): Promise<SpendRow[]> {
  return database.rows<SpendRow>(`WITH bounds AS (
      SELECT s.as_of - INTERVAL '${before + 1}' YEAR AS since, s.as_of - INTERVAL '${before}' YEAR AS until FROM staged.setting AS s
    ),
    part AS (
      SELECT m.channel, m.kind, m.amount,
        CASE
          WHEN m.kind <> 'media' THEN CASE WHEN m.began_on > CAST(b.since AS DATE) AND m.began_on <= CAST(b.until AS DATE) THEN 7 ELSE 0 END
          ELSE CAST(CASE WHEN m.began_on + 6 < CAST(b.until AS DATE) THEN m.began_on + 6 ELSE CAST(b.until AS DATE) END - DATE '1970-01-01' AS INTEGER)
            - CAST(CASE WHEN m.began_on > CAST(b.since AS DATE) THEN m.began_on ELSE CAST(b.since AS DATE) + 1 END - DATE '1970-01-01' AS INTEGER) + 1
        END AS days
      FROM staged.marketing_spend AS m CROSS JOIN bounds AS b
    )
    SELECT channel, kind, CAST(SUM(amount * days) AS DOUBLE) / 7 AS amount FROM part WHERE days > 0
    GROUP BY channel, kind ORDER BY channel, kind`);
}

function byChannel(rows: readonly SpendRow[]): ChannelSpend[] {
  const found = new Map<string, ChannelSpend>();
  for (const { channel, kind, amount } of rows) {
    const own = kind === "media" ? "media" : "campaign";
    const key = `${own} ${channel}`;
    const line = found.get(key) ?? { kind: own, channel, media: 0, fixed: 0, contacts: 0 };
    line[kind] += amount;
    found.set(key, line);
  }
  return [...found.values()];
}

/** All of a channel's spend. */
export function totalOf({ media, fixed, contacts }: Omit<ChannelSpend, "kind" | "channel">): number {
  return media + fixed + contacts;
}
