import { expect, it } from "vitest";
import { missingFor, type Needs } from "../../../../loaders/book/contract/needs.ts";

const needs: Record<string, Needs> = {
  contribution: { policies: ["policy_id", "product"], ledger: ["policy_id", "amount"] },
  cost_to_serve: { contacts: ["customer_id"] },
};

it("lacks nothing when every column is there", () => {
  const brought = { policies: ["policy_id", "product"], ledger: ["amount", "policy_id"], contacts: ["customer_id"] };
  expect(missingFor(needs, brought)).toEqual([]);
});

it("names each table with the columns it lacks, and all of them when the table is not there", () => {
  expect(missingFor(needs, { policies: ["policy_id"], contacts: ["customer_id"] })).toMatchObject([
    { analysis: "contribution", table: "policies", columns: ["product"] },
    { analysis: "contribution", table: "ledger", columns: ["policy_id", "amount"] },
  ]);
});
