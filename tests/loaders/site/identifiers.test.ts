import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  collectIdentifiers,
  identifiersOf,
  loadIdentifiers,
  saveIdentifiers,
  type Identifiers,
} from "../../../loaders/site/identifiers.ts";
import { findInText, isIdentifier } from "../../../loaders/site/privacy/find-in-text.ts";
import { contract } from "../../../loaders/book/contract/index.ts";
import { openDatabase, type Database } from "../../../loaders/stage/database.ts";
import { smallSite } from "./small-site.ts";

/** A database as reading a book leaves it: every table of the contract, most of them empty, and the quarantine. */
async function readBook(): Promise<Database> {
  const database = await openDatabase();
  await database.run("CREATE SCHEMA book; CREATE SCHEMA checks");
  for (const { name, columns } of contract) {
    await database.run(
      `CREATE TABLE book."${name}" (${columns.map((column) => `"${column.name}" VARCHAR`).join(", ")})`,
    );
  }
  await database.run(
    "CREATE TABLE checks.quarantine (table_name VARCHAR, row_number BIGINT, column_name VARCHAR, value VARCHAR, expectation VARCHAR)",
  );
  return database;
}

const finds = (text: string, identifiers: Identifiers) =>
  findInText(text, identifiers).map(({ start, end }) => text.slice(start, end));

describe("collectIdentifiers", () => {
  it("takes the values of identifying columns, and of no others", async () => {
    const database = await readBook();
    await database.run(
      `INSERT INTO book.customers (customer_id, region) VALUES ('C0000017', 'region77'), ('C0000018', NULL)`,
    );
    const identifiers = await collectIdentifiers(database);
    database.close();
    expect(finds("C0000017 of region77, C0000018; C0000019", identifiers)).toEqual(["C0000017", "C0000018"]);
  });

  it("takes values that refer to a table the book lacks", async () => {
    const database = await readBook();
    await database.run(`INSERT INTO book.policies (policy_id, customer_id) VALUES ('P-1001', 'K77001')`);
    const identifiers = await collectIdentifiers(database);
    database.close();
    expect(finds("K77001 holds P-1001", identifiers)).toEqual(["K77001", "P-1001"]);
  });

  it("leaves out the example that pages show where a table is missing", async () => {
    const database = await readBook();
    await database.run(`INSERT INTO book.customers (customer_id) VALUES ('C-000123'), ('C-000124')`);
    const identifiers = await collectIdentifiers(database);
    database.close();
    expect(finds("C-000123 C-000124", identifiers)).toEqual(["C-000124"]);
  });

  it("takes what quarantine holds of identifying columns, and marks of any column", async () => {
    const database = await readBook();
    await database.run(`INSERT INTO checks.quarantine VALUES
      ('policies', 3, 'customer_id', 'C9999', 'is found in customers'),
      ('policies', 4, 'issued_on', 'A123456789', 'is a date'),
      ('policies', 5, 'issued_on', '2025-02-30', 'is a date'),
      ('policies', 6, 'product', 'pension', 'is a known product')`);
    const identifiers = await collectIdentifiers(database);
    database.close();
    expect(finds("C9999 A123456789 2025-02-30 pension", identifiers)).toEqual(["C9999", "A123456789"]);
  });
});

describe("saveIdentifiers", () => {
  it("keeps what is needed to find them, and none of the values", async () => {
    const folder = await smallSite({});
    const path = join(folder, "identifiers.bin");
    await saveIdentifiers(identifiersOf(["C0000017", "P-0042-7719", "Ng Siew Lan", "20991231000017"]), path);
    const identifiers = await loadIdentifiers(path);
    expect(finds("C0000017 and P-0042-7719 and 20991231000017", identifiers)).toHaveLength(3);
    expect(isIdentifier("Ng Siew Lan", identifiers)).toBe(true);
    expect(identifiers.columns.has("customer_id")).toBe(true);
  });
});
