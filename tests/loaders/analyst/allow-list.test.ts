import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ANALYST_FILE, analystAllowList } from "../../../loaders/analyst/allow-list.ts";
import { identifiersOf } from "../../../loaders/site/identifiers.ts";
import { checkPrivacy } from "../../../loaders/site/privacy-check.ts";
import { openDatabase } from "../../../loaders/stage/database.ts";
import { smallSite } from "../site/small-site.ts";
import { writtenDatabase } from "./written-database.ts";

const people = Array.from({ length: 12 }, (_, i) => `C0000${10 + i}`);
const book = {
  customers: people.map((customer_id) => ({ customer_id, joined_on: "2020-01-01", gender: "female" })),
  policies: people.map((customer_id, i) => ({
    ...{ policy_id: `P-77-${100 + i}`, customer_id, product: "term", issued_on: "2020-01-01" },
  })),
};
const identifiers = identifiersOf([...people, ...book.policies.map(({ policy_id }) => policy_id)]);

/** What the privacy check finds in the analyst's database of the book, after `change` was done to it. */
async function faultsAfter(change: string | null, allowList = analystAllowList): Promise<string[]> {
  const { database, path } = await writtenDatabase(book);
  database.close();
  if (change !== null) {
    const changed = await openDatabase({ path });
    await changed.run(change);
    changed.close();
  }
  const folder = await smallSite({ "_file/data/analyst.1a2b3c4d.duckdb": await readFile(path) });
  return (await checkPrivacy(folder, identifiers, allowList)).map(({ message }) => message);
}

describe("analystAllowList", () => {
  it("lets the analyst's database through as it is written", async () => {
    expect(await faultsAfter(null)).toEqual([]);
  });

  it.each([
    ["a column that is not listed", "ALTER TABLE customers ADD COLUMN care_note VARCHAR", "customers.care_note"],
    ["a table that is not listed", "CREATE TABLE calls AS SELECT 1 AS minutes", "calls.minutes"],
    ["an identifier in a listed column", `UPDATE customers SET customer = '${people[3]}'`, "column customer"],
    ["an identifying column's name", "ALTER TABLE policies ADD COLUMN policy_id INTEGER", "column policy_id"],
  ])("fails the build for %s", async (_, change, place) => {
    const faults = await faultsAfter(change);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join("\n")).toContain(place);
  });

  it("lets no table through in a build that is not for analysts", async () => {
    expect(await faultsAfter(null, {})).toContain("has the column customers.customer, which no allow-list names");
  });

  it("lists nothing of telecom, police, care or conduct, and no identifying column", () => {
    const columns = Object.values(analystAllowList[ANALYST_FILE]!).flat();
    expect(
      columns.filter((name) =>
        /telecom|call|police|care|conduct|consent|payee|branch|label|light|score_|_id$/.test(name),
      ),
    ).toEqual([]);
  });
});
