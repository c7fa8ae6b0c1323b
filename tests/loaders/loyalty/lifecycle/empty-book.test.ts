import { describe, expect, it } from "vitest";
import { lifecycle } from "../../../../loaders/loyalty/lifecycle/index.ts";
import { tenure } from "../../../../loaders/loyalty/tenure/index.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";
import { contextOf } from "../part-context.ts";

async function found(rows: TableRows) {
  const database = await stagedBook(rows, { discount_rate: 0.03 });
  const context = contextOf(database);
  context.book.settings = { ...context.book.settings, discount_rate: 0.03, expense_includes_marketing: false };
  const parts = [await tenure(context), await lifecycle(context)];
  database.close();
  return parts.flatMap(({ numbers }) => Object.entries(numbers));
}

const policies = Array.from({ length: 8 }, (_, i) => ({
  policy_id: `P${i}`,
  customer_id: `C${i}`,
  product: "term",
  issued_on: "2020-03-01",
}));

describe("tenure and lifecycle", () => {
  it.each([
    ["without a row", {}],
    ["of eight people", { policies }],
  ])("tell nothing of a book %s, each with a reason", async (_, rows: TableRows) => {
    const numbers = await found(rows);
    expect(numbers.length).toBeGreaterThan(20);
    for (const [id, { estimate, reason }] of numbers) {
      expect([id, estimate]).toEqual([id, null]);
      expect([id, typeof reason]).toEqual([id, "string"]);
    }
  });
});
