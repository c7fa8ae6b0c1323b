import type { BookSettings } from "../../../../loaders/book/settings.ts";
import { contract } from "../../../../loaders/book/contract/index.ts";
import { attribution } from "../../../../loaders/marketing/attribution/index.ts";
import type { MarketingContext } from "../../../../loaders/marketing/part.ts";
import { mapSequentially } from "../../../../loaders/run/map.ts";
import type { Database, Value } from "../../../../loaders/stage/database.ts";
import { noEstimate } from "../../../../src/models/evidence.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

export type Rows = Record<string, Value>[];

/** A journey in the book's last year, a step an hour; the last one sells or not. */
export function journey(path_id: string, channels: readonly string[], sold: boolean, day = "2025-06-01"): Rows {
  return channels.map((channel, i) => ({
    path_id,
    channel,
    occurred_at: `${day} ${String(8 + i).padStart(2, "0")}:00:00`,
    converted: sold && i === channels.length - 1,
    value: sold && i === channels.length - 1 ? 1000 : null,
  }));
}

/** So many journeys alike. */
export function journeys(name: string, count: number, channels: readonly string[], sold: boolean): Rows {
  return Array.from({ length: count }, (_, i) => journey(`${name}${i}`, channels, sold)).flat();
}

/** Runs the part on rows, as if the book had brought exactly the tables of its rows. */
export async function attributionOf(rows: TableRows) {
  const database = await stagedBook(rows);
  try {
    return await attribution(contextOf(database, rows));
  } finally {
    database.close();
  }
}

export function contextOf(database: Database, rows: TableRows): MarketingContext {
  const columns = Object.fromEntries(
    contract.filter(({ name }) => rows[name]).map(({ name, columns }) => [name, columns.map((column) => column.name)]),
  );
  const none = noEstimate("no_assumptions", 0, "policy_worth", "C");
  return {
    book: { settings: { as_of: "2025-12-31", analyst: false } as BookSettings, columns },
    database,
    stagedFile: "",
    options: { seed: 1, bootstraps: 40 },
    map: mapSequentially,
    earlier: {},
    worth: { apePerPolicy: none, valuePerPolicy: none, valuePerApe: none, byProduct: [], arrived: [] },
  } as unknown as MarketingContext;
}
