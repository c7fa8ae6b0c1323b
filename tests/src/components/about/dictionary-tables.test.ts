// @vitest-environment jsdom
import { expect, it } from "vitest";
import { dictionaryTables } from "../../../../src/components/about/dictionary-tables.ts";
import type { Report } from "../../../../src/models/report.ts";

const column = {
  unit: null,
  values: null,
  minimum: null,
  maximum: null,
  references: null,
  description: "The contract.",
};
const tables = {
  tables: [
    { table: "policies", theme: "contracts", row: "a contract or rider", key: "policy_id", open: false },
    { table: "ledger", theme: "contracts", row: "money of one kind", key: "", open: false },
  ],
  columns: [
    { ...column, table: "policies", column: "policy_id", type: "text", key: true, optional: false, identifies: true },
    {
      ...column,
      table: "ledger",
      column: "amount",
      type: "money",
      key: false,
      optional: false,
      identifies: false,
      minimum: 0,
    },
  ],
  settings: [{ setting: "currency", expectation: "a text", standard: '"TWD"', description: "ISO code." }],
};

it("lists each table with its columns under its theme, and the settings last", () => {
  const shown = dictionaryTables({ tables } as unknown as Report);
  expect([...shown.querySelectorAll("h2")].map((heading) => heading.textContent)).toEqual([
    "Contracts and money",
    "Settings in book.json",
  ]);
  expect([...shown.querySelectorAll("details summary code")].map((name) => name.textContent)).toEqual([
    "policies",
    "ledger",
  ]);
  const ledger = shown.querySelector("#ledger tbody")!.textContent.replace(/\s+/g, " ");
  expect(ledger).toContain("amount");
  expect(ledger).toContain("at least 0");
  expect(shown.textContent).not.toContain("[object");
});
