import { describe, expect, it } from "vitest";
import { migration } from "../../../../loaders/segments/migration/index.ts";
import { rfm } from "../../../../loaders/segments/rfm/index.ts";
import type { Part } from "../../../../loaders/segments/part.ts";
import { migrationWords } from "../../../../src/words/segments-migration.ts";
import { rfmWords } from "../../../../src/words/segments-rfm.ts";
import type { Report } from "../../../../src/models/report.ts";
import { contextOf } from "../../loyalty/part-context.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { stagedBook } from "../../stage/staged-book.ts";

interface Person {
  policies_held: number;
  months_since_purchase: number;
  premium: number;
}
const person = (changed: Partial<Person> = {}): Person => ({
  policies_held: 1,
  months_since_purchase: 9,
  premium: 12_000,
  ...changed,
});
const people = (size: number, changed: Partial<Person> = {}) => Array.from({ length: size }, () => person(changed));

/** A staged book that holds nothing but these people, the same in both years and without a ledger. */
function bookOf(persons: readonly Person[]): Database {
  const column = (value: (one: Person, i: number) => number) => Float64Array.from(persons, value);
  return {
    columns: () =>
      Promise.resolve({
        customer_number: column((_, i) => i),
        policies_bought: column(() => 1),
        policies_held: column((one) => one.policies_held),
        months_since_purchase: column((one) => one.months_since_purchase),
        premium: column((one) => one.premium),
        contribution: column(() => NaN),
        policies_25: column(() => NaN),
        kept_25: column(() => NaN),
        has_died: column(() => 0),
      }),
    rows: () => Promise.resolve([]),
  } as unknown as Database;
}

async function found(database: Database, without: string[] = []) {
  const context = contextOf(database, without);
  return { rfm: await rfm(context), migration: await migration(context) };
}

const report = (part: Part) => ({ ...part, book: { currency: "TWD" } }) as unknown as Report;

describe("segments of small books", () => {
  it.each([
    ["without a row", 0],
    ["of eight people", 8],
  ])("tell nothing of a book %s, each with a reason, and a sentence that says so", async (_, size) => {
    const parts = await found(bookOf(people(size)));
    for (const [id, { estimate, reason }] of Object.entries({ ...parts.rfm.numbers, ...parts.migration.numbers })) {
      expect([id, estimate, typeof reason]).toEqual([id, null, "string"]);
    }
    expect(rfmWords().finding(report(parts.rfm))).toMatch(/^Segments: /);
    expect(migrationWords().finding(report(parts.migration))).toMatch(/^Who moves between segments: /);
  });

  it("say that hardly anybody holds a policy, and not that the book is small", async () => {
    const parts = await found(bookOf([...people(9), ...people(30, { policies_held: 0, premium: 0 })]));
    expect(rfmWords().finding(report(parts.rfm))).toMatch(/fewer than ten customers hold a policy now/);
    expect(migrationWords().finding(report(parts.migration))).toMatch(/fewer than ten customers hold a policy now/);
  });

  it("say of 30 customers who are all alike that they are one segment, and ask nothing to be decided", async () => {
    const { rfm: part } = await found(bookOf(people(30)));
    expect(part.tables["rfm_segments"]).toHaveLength(1);
    expect(rfmWords().finding(report(part))).toBe(
      "All 30 customers are in one segment: people with one policy who bought lately. Contracts alone do not tell them apart.",
    );
    expect(rfmWords().thresholdNote(report(part))).toMatch(/Fifths of premium a year are all alike here/);
    expect(part.checks).toEqual([{ id: "rfm_one_segment_each", passed: true, value: null, limit: null }]);
  });

  it("stand without a ledger: people and premium, and no money made up", async () => {
    const old = Array.from({ length: 40 }, (_, i) =>
      person({ months_since_purchase: 100 + i, premium: 10_000 + 1000 * i }),
    );
    const parts = await found(bookOf([...people(20), ...old]), ["ledger"]);
    const rows = parts.rfm.tables["rfm_segments"]!;
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ contribution }) => contribution === null)).toBe(true);
    expect(parts.rfm.numbers["segments.rfm.carriers_share"]).toMatchObject({ estimate: null, reason: "missing_table" });
    expect(parts.rfm.missing.map(({ analysis }) => analysis)).toContain("rfm_value");
    expect(rfmWords().finding(report(parts.rfm))).toMatch(/What each brings needs a ledger\.$/);
    expect(parts.migration.numbers["segments.migration.stayed"]!.estimate).not.toBeNull();
  });

  it("do not tell premiums apart in a book without them, and say so", async () => {
    const context = contextOf(bookOf(people(20, { policies_held: 2 })));
    context.book.columns["policies"] = context.book.columns["policies"]!.filter((name) => name !== "annual_premium");
    const part = await rfm(context);
    expect(part.tables["rfm_segments"]!.map(({ segment }) => segment)).toEqual(["several"]);
    expect(rfmWords().thresholdNote(report(part))).toMatch(/no annual premium/);
  });

  it("read a staged book as it is, a rider among the premium and not among policies, one person's segment with the next smallest", async () => {
    const policy = (i: number, changed: Record<string, string | number> = {}) => ({
      ...{ policy_id: `P${i}`, customer_id: `C${i % 30}`, product: "term", issued_on: "2020-03-01" },
      ...{ annual_premium: 12_000, frequency: 1, ...changed },
    });
    const later = Array.from({ length: 15 }, (_, i) => policy(30 + i, { issued_on: "2025-06-01" }));
    const riders = [policy(60, { main_policy_id: "P0", annual_premium: 500 })];
    const database = await stagedBook({
      policies: [...Array.from({ length: 30 }, (_, i) => policy(i)), ...later, ...riders],
    });
    const parts = await found(database);
    database.close();
    const segments = parts.rfm.tables["rfm_segments"]!.map(({ segment, people: size }) => [segment, size]);
    expect(segments).toEqual([
      ["settled", 15],
      ["other", 15],
    ]);
    expect(parts.migration.tables["migration_flows"]!.map(({ from, to, people: size }) => [from, to, size])).toEqual([
      ["settled", "settled", 15],
      ["settled", "other", 15],
    ]);
  });
});
