import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { persistency } from "../../../loaders/loyalty/persistency/index.ts";
import { contribution } from "../../../loaders/value/contribution.ts";
import { costToServe } from "../../../loaders/value/cost-to-serve.ts";
import { readCustomerValue } from "../../../loaders/value/customer-value.ts";
import type { Database } from "../../../loaders/stage/database.ts";
import type { Estimate } from "../../../src/models/evidence.ts";
import { initialPivot } from "../../../src/models/pivot-state.ts";
import { contextOf } from "../loyalty/part-context.ts";
import { schemaOf, wholeOf } from "../../src/models/pivot-database.ts";
import { stagedBook, type TableRows } from "../stage/staged-book.ts";
import { writtenDatabase } from "./written-database.ts";

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const ends = [
  {},
  {},
  {},
  { ended_on: "2020-11-05", end_reason: "lapse" },
  { ended_on: "2021-09-05", end_reason: "surrender" },
  { ended_on: "2021-06-05", end_reason: "death" },
];
/** Every seventh hangs on another; amounts are whole thousands, which the analyst's database does not round. */
const book: TableRows = {
  customers: range(150).map((i) => ({
    customer_id: `C${i}`,
    joined_on: "2019-03-17",
    region: i % 2 ? "North" : "South",
  })),
  policies: range(400).map((i) => ({
    policy_id: `P${i}`,
    customer_id: `C${i % 150}`,
    product: i % 3 ? "term" : "health",
    issued_on: i % 11 ? "2020-01-31" : "2025-02-01",
    frequency: 12,
    annual_premium: 10_000 + 1000 * (i % 9),
    sum_assured: 500_000 + 100_000 * (i % 5),
    ...(i % 7 === 6 && { main_policy_id: `P${i - 1}` }),
    ...ends[i % ends.length],
  })),
  ledger: range(400).flatMap((i) => [
    { policy_id: `P${i}`, period_start: "2020-01-01", kind: "premium", amount: 12_000 + 1000 * (i % 7) },
    { policy_id: `P${i}`, period_start: "2025-06-01", kind: "maintenance_expense", amount: -3000 - 1000 * (i % 3) },
  ]),
  contacts: range(200).map((i) => ({
    contact_id: `K${i}`,
    customer_id: `C${i % 90}`,
    occurred_at: "2024-05-06 10:00:00",
    channel: "phone",
    purpose: "claim",
    cost: 1000,
  })),
};

/** The pivot's measures and the published numbers that they must equal over the whole book. */
const SAME: readonly (readonly [measure: string, published: string])[] = [
  ["persistency_13_count", "loyalty.persistency.13.count"],
  ["persistency_25_count", "loyalty.persistency.25.count"],
  ["persistency_13_premium", "loyalty.persistency.13.premium"],
  ["persistency_25_premium", "loyalty.persistency.25.premium"],
  ["average_sum_assured", "loyalty.book.sum_assured_in_force"],
  ["value_to_date", "value.contribution.total"],
  ["value_per_customer", "value.contribution.per_customer"],
  ["value_last_year_per_customer", "value.contribution.last_year.per_customer"],
  ["cost_to_serve_per_customer", "value.cost_to_serve.per_customer"],
];

describe("the pivot over the whole book", () => {
  let analyst: Database;
  let published: Record<string, Estimate>;

  beforeAll(async () => {
    const staged = await stagedBook(book);
    const customers = await readCustomerValue(staged);
    published = {
      ...(await persistency(contextOf(staged))).numbers,
      ...contribution(customers, []),
      "value.cost_to_serve.per_customer": costToServe(customers).perCustomer,
    };
    staged.close();
    analyst = (await writtenDatabase(book)).database;
  });

  afterAll(() => analyst.close());

  it.each(SAME)("says of %s what is published as %s", async (measure, id) => {
    const state = initialPivot(await schemaOf(analyst), `explore.pivot.${measure}`)!;
    const { estimate } = published[id]!;
    expect(estimate).not.toBeNull();
    expect((await wholeOf(analyst, state))! / estimate!).toBeCloseTo(1, 3);
  });

  it("counts customers, contacts and policies in force as the staged book does", async () => {
    const whole = async (measure: string) =>
      wholeOf(analyst, initialPivot(await schemaOf(analyst), `explore.pivot.${measure}`)!);
    expect(await whole("customers")).toBe(150);
    expect(await whole("contacts")).toBe(200);
    expect(await whole("contacts_per_customer")).toBeCloseTo(200 / 150, 12);
    expect(await whole("policies_in_force")).toBe(book["policies"]!.filter((row) => !("ended_on" in row)).length);
  });
});
