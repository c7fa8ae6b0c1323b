import { describe, expect, it } from "vitest";
import { faultOf } from "../../../../../src/components/explore/sql/query-fault.ts";
import { faultSentence } from "../../../../../src/words/en/explore/sql-faults.ts";

const known = { tables: ["customers", "policies"], columns: ["customer", "region", "premium_in_force", "product"] };
/** A message as DuckDB 1.1 writes it, with the caret below the first `at` of the quoted line. */
const message = (text: string, line: string, at: string, number = 1) =>
  `${text}\nLINE ${number}: ${line}\n${" ".repeat(`LINE ${number}: `.length + line.indexOf(at))}^`;

describe("what is wrong", () => {
  it("finds the keyword that was meant where the engine stops one word late", () => {
    const query = "SELECT * FORM customers";
    const fault = faultOf(
      message('Parser Error: syntax error at or near "customers"', query, "customers"),
      query,
      known,
    );
    expect(fault).toMatchObject({
      code: "syntax",
      name: "customers",
      nearest: ["FROM"],
      place: { line: 1, column: 15 },
    });
    expect(faultSentence(fault)).toBe("The query cannot be read from “customers” on. “FROM” may be meant.");
  });

  it("offers the nearest column, also when the engine offers none", () => {
    const query = "SELECT c.regin\nFROM customers c";
    const text = 'Binder Error: Table "c" does not have a column named "regin"';
    const fault = faultOf(message(text, "SELECT c.regin", "c.regin"), query, known);
    expect(fault).toMatchObject({ code: "column", name: "regin", nearest: ["region"] });
    expect(faultSentence(fault)).toBe("There is no column “regin” in the tables of this query. Perhaps “region”?");
  });

  it("offers the nearest table", () => {
    const text = 'Catalog Error: Table with name polices does not exist!\nDid you mean "policies"?';
    expect(faultOf(text, "SELECT * FROM polices", known)).toMatchObject({ code: "table", nearest: ["policies"] });
  });

  it("offers nothing that is far from what was written", () => {
    const text = 'Binder Error: Referenced column "y" not found in FROM clause!\nCandidate bindings: "a.x"';
    expect(faultOf(text, "SELECT y FROM a", known).nearest).toEqual([]);
  });

  it("says which tables share an ambiguous column", () => {
    const text = 'Binder Error: Ambiguous reference to column name "customer" (use: "b.customer" or "a.customer")';
    expect(faultSentence(faultOf(text, "", known))).toMatch(/Say which one is meant: “b.customer” or “a.customer”/);
  });

  it.each([
    ["Parser Error: syntax error at end of input", "unfinished"],
    ['Parser Error: unterminated quoted string at or near "\'abc"', "unclosed"],
    [
      'Binder Error: column "region" must appear in the GROUP BY clause or must be part of an aggregate function.',
      "ungrouped",
    ],
    ["Binder Error: WHERE clause cannot contain aggregates!", "aggregate"],
    ["Binder Error: No function matches the given name and argument types 'sum(VARCHAR)'. You might need", "types"],
    ["Conversion Error: Could not convert string 'abc' to INT32", "conversion"],
    [
      'Invalid Input Error: Cannot execute statement of type "DELETE" on database "analyst" which is attached in read-only mode!',
      "read-only",
    ],
    ["Out of Range Error: Overflow in multiplication of INT64 (1 * 2)!", "range"],
    ["Out of Memory Error: failed to allocate data of size 1.0 GiB", "memory"],
    ["NetworkError: Failed to execute 'send' on 'XMLHttpRequest': Failed to load 'https://x.org/a'", "unreachable"],
    [
      'Catalog Error: Scalar Function with name "json_extract" is not in the catalog, but it exists in the json extension.',
      "unreachable",
    ],
    ['Catalog Error: Table with name "mine" already exists!', "exists"],
    ["Something Error: never heard of", "other"],
  ])("reads “%s”", (text, code) => {
    const fault = faultOf(text, "", known);
    expect(fault.code).toBe(code);
    expect(faultSentence(fault)).toMatch(/^[A-Z“].*[.?]$/);
    expect(fault.message).toBe(text);
  });
});

describe("where it is wrong", () => {
  it("counts lines and letters from one", () => {
    const query = "SELECT\n  foo(1)";
    const text = message("Catalog Error: Scalar Function with name foo does not exist!", "  foo(1)", "foo", 2);
    expect(faultOf(text, query, known).place).toEqual({ line: 2, column: 3 });
  });

  it("finds the letter in a line that the engine cut at both ends", () => {
    const query = `SELECT ${"1, ".repeat(40)}regin, ${"2, ".repeat(40)}3 FROM customers`;
    const shown = query.slice(100, 170);
    const text = message('Binder Error: Referenced column "regin" not found', `...${shown}...`, "regin");
    expect(faultOf(text, query, known).place).toEqual({ line: 1, column: query.indexOf("regin") + 1 });
  });

  it("says nothing where the engine says nothing", () => {
    expect(faultOf("Parser Error: syntax error at end of input", "SELECT", known).place).toBeNull();
  });
});
