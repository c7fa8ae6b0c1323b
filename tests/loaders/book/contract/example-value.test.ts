import { expect, it } from "vitest";
import { contractTable } from "../../../../loaders/book/contract/index.ts";
import { exampleValue } from "../../../../loaders/book/contract/example-value.ts";
import { missingFor } from "../../../../loaders/book/contract/needs.ts";

const example = (table: string, column: string) =>
  exampleValue(contractTable(table)!.columns.find(({ name }) => name === column)!);

it("shows an allowed code, a made-up name, and a value of the type otherwise", () => {
  expect(example("policies", "product")).toBe("term");
  expect(example("policies", "customer_id")).toBe("C-000123");
  expect(example("customers", "birth_year")).toBe("1979");
  expect(example("ledger", "amount")).toBe("12500.00");
});

it("goes with each column that a book lacks", () => {
  const missing = missingFor({ contribution: { ledger: ["kind", "amount"] } }, { ledger: ["kind"] });
  expect(missing).toEqual([
    { analysis: "contribution", table: "ledger", columns: ["amount"], example: { amount: "12500.00" } },
  ]);
});
