import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOutages, outageRows } from "../../../../loaders/fraud/drift/outages.ts";
import { readCases } from "../../../../loaders/fraud/cases/read-cases.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { stagedBook } from "../../stage/staged-book.ts";

const DAYS = 120;
const A_DAY = 12;
const OUT = { from: 80, to: 84 };

const date = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);

describe("outages of a source", () => {
  let database: Database;

  beforeAll(async () => {
    const requests = Array.from({ length: DAYS * A_DAY }, (_, i) => ({ i, day: Math.floor(i / A_DAY) }));
    database = await stagedBook({
      requests: requests.map(({ i, day }) => ({
        ...{ request_id: `R${String(i).padStart(5, "0")}`, requested_at: `${date(day)} 10:00:00` },
        ...{ kind: "policy_loan", channel: "counter" },
      })),
      features_context: requests
        .filter(({ i, day }) => i % 10 !== 0 && !(day >= OUT.from && day <= OUT.to))
        .map(({ i, day }) => ({ request_id: `R${String(i).padStart(5, "0")}`, known_at: `${date(day)} 09:00:00` })),
    });
  });

  afterAll(() => database.close());

  it("are the days on which it knew improbably few requests, neighbouring days as one", async () => {
    const [outage, ...others] = await findOutages(database, await readCases(database));
    expect(others).toEqual([]);
    expect(outage).toMatchObject({ source: "context", requests: 5 * A_DAY, known: 0 });
    expect(outage!.to - outage!.from).toBe(OUT.to - OUT.from);
    expect(outage!.usual).toBeCloseTo(0.9, 2);
  });

  it("are held against the log, by source and day, both ways", async () => {
    const seen = await findOutages(database, await readCases(database));
    const change = (day: number, note: string) => ({ day: seen[0]!.from + day, model: "m", change: "outage", note });
    const logged = (rows: ReturnType<typeof outageRows>) => rows.map((row) => [row["logged"], row["seen"]]);
    expect(logged(outageRows(seen, []))).toEqual([[false, true]]);
    expect(logged(outageRows(seen, [change(1, "Context feed out")]))).toEqual([[true, true]]);
    expect(logged(outageRows(seen, [change(1, "police feed out")]))).toContainEqual([false, true]);
    expect(logged(outageRows([], [change(0, "context")]))).toEqual([[true, false]]);
  });
});
