import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { analystTables } from "../../../loaders/analyst/tables/index.ts";
import type { Value } from "../../../loaders/stage/database.ts";
import type { TableRows } from "../stage/staged-book.ts";
import { key, writtenDatabase } from "./written-database.ts";

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const policyholder = (i: number, more: Record<string, Value> = {}) => ({
  ...{ customer_id: `C${String(i).padStart(5, "0")}`, joined_on: "2019-03-17", birth_year: 1980, gender: "female" },
  ...{ region: "North", occupation: "clerk", residence: "urban", owns_home: true, ...more },
});
const policy = (i: number, more: Record<string, Value> = {}) => ({
  ...{ policy_id: `P${String(i).padStart(5, "0")}`, customer_id: `C${String(i % 40).padStart(5, "0")}` },
  ...{ product: "term", issued_on: "2019-03-17", annual_premium: 21_234, sum_assured: 638_417, ...more },
});

const book: TableRows = {
  customers: [
    ...range(40).map((i) => policyholder(i)),
    ...range(18).map((i) => ({
      ...{
        customer_id: `C900${10 + i}`,
        first_seen_on: "2024-01-01",
        gender: "male",
        region: "North",
        birth_year: 1990,
      },
      ...(i >= 6 && { profiling_consent_since: "2024-05-01" }),
    })),
  ],
  policies: range(120).map((i) => policy(i, i % 3 === 0 ? { ended_on: "2020-01-05", end_reason: "lapse" } : {})),
  contacts: [
    { contact_id: "K1", customer_id: "C90010", occurred_at: "2025-02-03 10:00:00", channel: "phone", purpose: "care" },
    { contact_id: "K2", customer_id: "C00001", occurred_at: "2025-02-03 10:00:00", channel: "phone", purpose: "claim" },
    { contact_id: "K3", customer_id: "C00001", occurred_at: "2025-02-27 10:00:00", channel: "phone", purpose: "claim" },
  ],
};

async function contentsOf(rows: TableRows, most?: number): Promise<Record<string, Value>[][]> {
  const { database } = await writtenDatabase(rows, most);
  return Promise.all(analystTables.map(({ name }) => database.rows(`SELECT * FROM ${name}`)));
}

describe("writeAnalystDatabase", () => {
  it("gives the same rows in the same order for the same book, however its rows lie", async () => {
    const turned = Object.fromEntries(Object.entries(book).map(([name, rows]) => [name, [...rows].reverse()]));
    expect(await contentsOf(turned)).toEqual(await contentsOf(book));
  });

  it("names a person by a keyed hash of the identifier, the same in every table", async () => {
    const { database } = await writtenDatabase(book);
    const made = createHmac("sha256", key).update("customer:C00001").digest("hex").slice(0, 16);
    const rows = await database.rows(`SELECT
      (SELECT COUNT(*) FROM customers WHERE customer = '${made}') AS customers,
      (SELECT COUNT(*) FROM policies WHERE customer = '${made}') AS policies,
      (SELECT SUM(contacts) FROM contacts WHERE customer = '${made}') AS contacts`);
    expect(rows).toEqual([{ customers: 1, policies: 3, contacts: 2 }]);
  });

  it("tells months, rounded money and bands of age", async () => {
    const { database } = await writtenDatabase(book);
    expect(
      await database.rows("SELECT DISTINCT joined_month, age_band FROM customers WHERE kind = 'policyholder'"),
    ).toEqual([{ joined_month: "2019-03-01", age_band: 40 }]);
    expect(await database.rows("SELECT DISTINCT issued_month, annual_premium, sum_assured FROM policies")).toEqual([
      { issued_month: "2019-03-01", annual_premium: 21_000, sum_assured: 640_000 },
    ]);
  });

  it("counts prospects who have not agreed to profiling, and tells nothing else of them", async () => {
    const { database, contents } = await writtenDatabase(book);
    const prospects = await database.rows(
      "SELECT gender, region, age_band, COUNT(*) AS people FROM customers WHERE kind = 'prospect' GROUP BY ALL ORDER BY people",
    );
    expect(prospects).toEqual([
      { gender: null, region: null, age_band: null, people: 6 },
      { gender: "male", region: "North", age_band: 30, people: 12 },
    ]);
    expect(contents.consent).toEqual([{ prospects: 18, untold: 6 }]);
    expect(await database.rows("SELECT customer, purpose FROM contacts WHERE purpose = 'service'")).toEqual([
      { customer: null, purpose: "service" },
    ]);
  });

  it("flags persistency as the page on persistency counts it", async () => {
    const { database } = await writtenDatabase(book);
    expect(
      await database.rows("SELECT AVG(CAST(kept_13 AS INTEGER)) AS kept, COUNT(kept_61) AS seen FROM policies"),
    ).toEqual([{ kept: 80 / 120, seen: 120 }]);
  });

  it("gives rows beyond the limit as a weighted sample whose weights sum to the book, with whole customers", async () => {
    const { database, contents } = await writtenDatabase(book, 60);
    const policies = contents.tables.find(({ table }) => table === "policies")!;
    expect(policies["rows"]).toBeLessThanOrEqual(60);
    expect(policies["rows"]).toBeGreaterThan(50);
    const [sums] = await database.rows(`SELECT (SELECT SUM(weight) FROM policies) AS policies,
      (SELECT SUM(weight) FROM customers) AS customers,
      (SELECT COUNT(*) FROM policies WHERE customer NOT IN (SELECT customer FROM customers)) AS lost,
      (SELECT COUNT(DISTINCT policies) FROM (SELECT COUNT(*) AS policies FROM policies GROUP BY customer)) AS sizes`);
    expect(sums!["policies"]).toBeCloseTo(120, 9);
    expect(sums).toMatchObject({ customers: 58, lost: 0, sizes: 1 });
  });

  it("holds every listed table and column, and no other, also for a book without any table", async () => {
    const { database, contents } = await writtenDatabase({});
    const found = await database.rows(
      "SELECT table_name AS t, column_name AS c, data_type AS type FROM duckdb_columns() WHERE database_name = 'analyst'",
    );
    const listed = analystTables.flatMap(({ name, columns }) => [
      ...columns.map((column) => ({ t: name, c: column.name, type: column.type })),
      { t: name, c: "weight", type: "DOUBLE" },
    ]);
    expect(found).toHaveLength(listed.length);
    expect(found).toEqual(expect.arrayContaining(listed));
    expect(contents.tables.every(({ rows, weight }) => rows === 0 && weight === 1)).toBe(true);
  });
});
