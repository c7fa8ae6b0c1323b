import { describe, expect, it } from "vitest";
import { contract, contractTable, type BookRow } from "../../../../loaders/book/contract/index.ts";

const columnsOf = (table: (typeof contract)[number]) => table.columns.map((column) => column.name);

describe("the contract", () => {
  it("names every table once", () => {
    const names = contract.map((table) => table.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(42);
  });

  it.each(contract)("has the columns that $name's key, order and references speak of", (table) => {
    const columns = columnsOf(table);
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns).toEqual(expect.arrayContaining([...table.key, ...(table.ordered ?? []).flat()]));
    for (const { references } of table.columns) {
      if (!references) continue;
      const [other, column] = references.split(".") as [string, string];
      const target = contractTable(other)!;
      expect(target.key, references).toEqual([column]);
    }
  });

  it.each(contract)("describes $name in sentences, with plain column names", (table) => {
    for (const column of table.columns) {
      expect(column.description, column.name).toMatch(/^\S.*\.$/);
      expect(column.name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(["on", "at", "row_number", "unreadable"]).not.toContain(column.name);
    }
  });

  it("marks what names or points at a person or contract wherever it stands", () => {
    const identifying = new Set(
      contract.flatMap((table) => table.columns.filter(({ identifies }) => identifies).map(({ name }) => name)),
    );
    const unmarked = contract.flatMap((table) =>
      table.columns.filter(({ name, identifies }) => identifying.has(name) && !identifies).map(({ name }) => name),
    );
    expect(unmarked).toEqual([]);
    expect([...identifying]).toEqual(expect.arrayContaining(["customer_id", "policy_id", "agent_id", "payee_token"]));
  });

  it("gives TypeScript the allowed values and what may be empty", () => {
    const policy: BookRow<"policies">["product"] = "term";
    const frequency: BookRow<"policies">["frequency"] = null;
    // @ts-expect-error not a product of the contract
    const pension: BookRow<"policies">["product"] = "pension";
    // @ts-expect-error the day of issue is required
    const issued: BookRow<"policies">["issued_on"] = null;
    expect([policy, frequency, pension, issued]).toHaveLength(4);
  });

  it("knows no table of another name", () => {
    expect(contractTable("polices")).toBeUndefined();
  });
});
