import { describe, expect, it } from "vitest";
import { lifetimeValue } from "../../../../loaders/loyalty/lifetime-value/index.ts";
import type { Part } from "../../../../loaders/loyalty/part.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";
import { contextOf } from "../part-context.ts";

async function partOf(rows: TableRows, without: string[] = []): Promise<Part> {
  const database = await stagedBook(rows, { discount_rate: 0.03 });
  const context = contextOf(database, without);
  context.book.settings = { ...context.book.settings, discount_rate: 0.03 };
  const part = await lifetimeValue(context);
  database.close();
  return part;
}

/** Policies of 300 customers, a tenth of whom give up in each year from the second on. */
function policies(ending: boolean): TableRows["policies"] {
  return Array.from({ length: 300 }, (_, i) => {
    const issued = 2016 + (i % 8);
    const ended = issued + 1 + (Math.floor(i / 8) % 10);
    const end = ending && ended <= 2025 ? { ended_on: `${ended}-09-01`, end_reason: "surrender" } : {};
    return { policy_id: `P${i}`, customer_id: `C${i}`, product: "term", issued_on: `${issued}-03-01`, ...end };
  });
}

const customers = Array.from({ length: 300 }, (_, i) => ({ customer_id: `C${i}`, joined_on: "2016-01-15" }));

function finite(part: Part): void {
  for (const [id, { estimate, reason }] of Object.entries(part.numbers)) {
    if (estimate === null) expect([id, typeof reason]).toEqual([id, "string"]);
    else expect([id, Number.isFinite(estimate)]).toEqual([id, true]);
  }
}

describe("lifetimeValue", () => {
  it("tells retention of a book without a ledger, and says which analysis the ledger would have fed", async () => {
    const part = await partOf({ policies: policies(true), customers }, ["ledger"]);
    expect(part.numbers["loyalty.lifetime_value.retention"]!.estimate).toBeLessThan(1);
    expect(part.tables["lifetime_survival"]!.length).toBeGreaterThan(0);
    expect(part.missing.map(({ analysis }) => analysis)).toEqual(["lifetime_contribution"]);
    expect(Object.keys(part.numbers)).not.toContain("loyalty.lifetime_value.residual_total");
    finite(part);
  });

  it("keeps every customer of a book in which nothing has ended", async () => {
    const part = await partOf({ policies: policies(false), customers });
    expect(part.numbers["loyalty.lifetime_value.retention"]!.estimate).toBe(1);
    expect(part.tables["lifetime_models"]).toEqual([]);
    const observed = part.tables["lifetime_survival"]!.filter((row) => row["series"] === "observed");
    expect(observed.every((row) => row["survival"] === 1)).toBe(true);
    finite(part);
  });

  it("asks for policies where a book has none of their columns", async () => {
    const part = await partOf({}, ["policies"]);
    expect(part.numbers).toEqual({});
    expect(part.missing.map(({ analysis }) => analysis)).toContain("lifetime_retention");
  });
});
