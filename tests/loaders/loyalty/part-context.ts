import type { PillarContext } from "../../../loaders/run/pillar.ts";
import { mapSequentially } from "../../../loaders/run/map.ts";
import { contract } from "../../../loaders/book/contract/index.ts";
import type { Database } from "../../../loaders/stage/database.ts";

/** What a part is given: a staged database of a book that brought every column of every table but those left out. */
export function contextOf(database: Database, without: readonly string[] = []): PillarContext {
  const tables = contract.filter(({ name }) => !without.includes(name));
  return {
    book: {
      settings: {
        as_of: "2025-12-31",
        observed_from: "2016-01-01",
        currency: "TWD",
      } as PillarContext["book"]["settings"],
      columns: Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])),
    },
    database,
    stagedFile: "",
    options: { seed: 1, bootstraps: 50 },
    map: mapSequentially,
    earlier: {},
  };
}
